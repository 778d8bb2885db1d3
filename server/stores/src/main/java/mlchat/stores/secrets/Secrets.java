package mlchat.stores.secrets;

import java.security.SecureRandom;
import java.util.Base64;

/// Makes secrets that people carry about as text.
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /// As many random bytes, in base64url without padding (RFC 4648, section 5).
    static String text(int bytes) {
        var secret = new byte[bytes];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
