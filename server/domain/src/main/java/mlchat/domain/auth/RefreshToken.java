package mlchat.domain.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// A secret of 256 random bits that buys the next access token, once. The server keeps only its [Digest].
public final class RefreshToken {
    private static final int BYTES = 32;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final byte[] secret;

    private RefreshToken(byte[] secret) {
        this.secret = secret;
    }

    /// @param random a cryptographically strong source
    public static RefreshToken make(RandomGenerator random) {
        var secret = new byte[BYTES];
        random.nextBytes(secret);
        return new RefreshToken(secret);
    }

    /// The token in this text, or nothing when it has not the form of one (base64url, RFC 4648, section 5, no
    /// padding).
    public static Optional<RefreshToken> parse(String text) {
        try {
            var secret = Base64.getUrlDecoder().decode(text);
            var token = new RefreshToken(secret);
            return secret.length == BYTES && token.reveal().equals(text) ? Optional.of(token) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    static RefreshToken ofBytes(byte[] secret) {
        return new RefreshToken(secret.clone());
    }

    /// For its owner only.
    public String reveal() {
        return ENCODER.encodeToString(secret);
    }

    byte[] bytes() {
        return secret.clone();
    }

    /// What the server keeps of it. A plain SHA-256 is enough: the token has 256 bits and cannot be guessed.
    public Digest digest() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(secret);
            return new Digest(new String(Base64.getEncoder().encode(hash), StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "•••";
    }

    /// SHA-256 of a refresh token, in base64.
    public record Digest(String value) {}
}
