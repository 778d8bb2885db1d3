package mlchat.edge.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;

/// Access tokens whose signature was right, so that it is checked once and not with every request: it takes longer
/// than everything else that most requests do. Of a token only its SHA-256 is kept, which no forgery shares.
///
/// Our keys stay the same as long as the process runs, so what was signed by us stays signed by us. When it ends,
/// and whether its session lives, is asked each time.
final class SeenTokens {
    /// The latest used; who has so many people at once checks some signatures more than once.
    private static final int MOST = 10_000;

    private final Cache<ByteBuffer, Seen> seen =
            Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

    /// Who a token speaks for, and until when.
    record Seen(Caller caller, Instant ends) {}

    Optional<Seen> find(String token) {
        return Optional.ofNullable(seen.getIfPresent(digest(token)));
    }

    void add(String token, Seen verified) {
        seen.put(digest(token), verified);
    }

    private static ByteBuffer digest(String token) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
