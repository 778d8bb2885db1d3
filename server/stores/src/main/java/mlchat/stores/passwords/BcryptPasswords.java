package mlchat.stores.passwords;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import mlchat.domain.auth.Password;
import mlchat.domain.auth.PasswordHash;
import mlchat.domain.auth.Passwords;
import mlchat.domain.auth.SecretKey;
import mlchat.domain.auth.SecretKeys;

/// Passwords hashed with bcrypt over a keyed digest: `v2$<pepper>$<bcrypt>`.
///
/// bcrypt reads 72 bytes and stops at a zero byte. The digest (HMAC-SHA-384 under a pepper that is not in the
/// same place, in base64) makes every password 64 plain characters, so every byte of it counts; the pepper
/// makes a stolen table useless alone (OWASP Password Storage Cheat Sheet, "Pre-Hashing Passwords with
/// bcrypt").
public final class BcryptPasswords implements Passwords, AutoCloseable {
    private static final String VERSION = "v2";
    private static final int PEPPER_BYTES = 48;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 23;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Map<String, SecretKey> peppers;
    private final SecretKey pepper;
    private final int cost;
    private final HashingPool pool;
    private final PasswordHash nobody;

    private BcryptPasswords(List<SecretKey> peppers, int cost, HashingPool pool) {
        this.peppers = peppers.stream().collect(Collectors.toUnmodifiableMap(SecretKey::id, Function.identity()));
        this.pepper = peppers.getLast();
        this.cost = cost;
        this.pool = pool;
        this.nobody = ofNothing();
    }

    /// Hashes with the newest pepper among the keys; makes one if there is none.
    public static BcryptPasswords open(SecretKeys keys, int cost, Instant now) {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        return open(keys, cost, now, new HashingPool(threads, PATIENCE));
    }

    static BcryptPasswords open(SecretKeys keys, int cost, Instant now, HashingPool pool) {
        var peppers = keys.of(SecretKey.Purpose.PASSWORD_PEPPER);
        if (peppers.isEmpty()) {
            var material = new byte[PEPPER_BYTES];
            new SecureRandom().nextBytes(material);
            peppers = List.of(keys.add(SecretKey.Purpose.PASSWORD_PEPPER, material, now));
        }
        return new BcryptPasswords(peppers, cost, pool);
    }

    @Override
    public PasswordHash hash(Password password) {
        return pool.run(() -> {
            var hashed = BCrypt.with(BCrypt.Version.VERSION_2B).hash(cost, digest(password, pepper));
            return format(hashed);
        });
    }

    @Override
    public boolean matches(Password password, PasswordHash hash) {
        return pool.run(() -> verify(password, Parsed.of(hash)));
    }

    @Override
    public void matchesNobody(Password password) {
        if (matches(password, nobody)) {
            throw new IllegalStateException("a password matched a random hash");
        }
    }

    /// What the password of a user that does not exist is checked against.
    PasswordHash nobody() {
        return nobody;
    }

    @Override
    public boolean outdated(PasswordHash hash) {
        var parsed = Parsed.of(hash);
        return parsed.cost() != cost || !parsed.pepper().equals(pepper.id());
    }

    private boolean verify(Password password, Parsed parsed) {
        var known = Optional.ofNullable(peppers.get(parsed.pepper()))
                .orElseThrow(() -> new IllegalStateException("a password hash names an unknown pepper"));
        return BCrypt.verifyer(BCrypt.Version.VERSION_2B)
                .verifyStrict(digest(password, known), parsed.bcrypt().getBytes(StandardCharsets.US_ASCII))
                .verified;
    }

    private static byte[] digest(Password password, SecretKey pepper) {
        try {
            var mac = Mac.getInstance("HmacSHA384");
            mac.init(new SecretKeySpec(pepper.material(), "HmacSHA384"));
            return Base64.getEncoder().encode(mac.doFinal(password.reveal().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-384", e);
        }
    }

    private PasswordHash format(byte[] bcrypt) {
        return new PasswordHash(VERSION + "$" + pepper.id() + "$" + new String(bcrypt, StandardCharsets.US_ASCII));
    }

    /// A hash of nothing: random salt and random result, so that checking against it is all the work of a
    /// real check. It is put together instead of computed, which would cost every start as much as a login.
    private PasswordHash ofNothing() {
        var random = new SecureRandom();
        var salt = new byte[SALT_BYTES];
        var result = new byte[HASH_BYTES];
        random.nextBytes(salt);
        random.nextBytes(result);
        var version = BCrypt.Version.VERSION_2B;
        return format(version.formatter.createHashMessage(new BCrypt.HashData(cost, version, salt, result)));
    }

    /// The parts of `v2$<pepper>$<bcrypt>`, where bcrypt's own text begins with `$2b$<cost>$`.
    private record Parsed(String pepper, String bcrypt, int cost) {
        static Parsed of(PasswordHash hash) {
            var parts = hash.value().split("\\$", 3);
            if (parts.length != 3 || !parts[0].equals(VERSION) || !parts[2].matches("\\$2b\\$[0-9]{2}\\$.{53}")) {
                throw new IllegalStateException("a password hash has an unknown format");
            }
            return new Parsed(parts[1], parts[2], Integer.parseInt(parts[2].substring(4, 6)));
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
