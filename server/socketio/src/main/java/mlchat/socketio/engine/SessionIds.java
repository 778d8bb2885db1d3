package mlchat.socketio.engine;

import java.security.SecureRandom;
import java.util.Base64;

/// Ids of 20 characters (`[A-Za-z0-9_-]`) from 120 random bits: an Engine.IO id is a bearer secret.
public final class SessionIds {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private SessionIds() {}

    /// A new id. Any thread.
    public static String next() {
        byte[] bytes = new byte[15];
        RANDOM.nextBytes(bytes);
        return ENCODER.encodeToString(bytes);
    }
}
