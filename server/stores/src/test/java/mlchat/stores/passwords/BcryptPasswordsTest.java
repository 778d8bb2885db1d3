package mlchat.stores.passwords;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import mlchat.domain.Refused;
import mlchat.domain.auth.Password;
import mlchat.domain.auth.PasswordHash;
import mlchat.domain.auth.SecretKey;
import mlchat.domain.testing.Cast;
import mlchat.domain.testing.SecretKeysInMemory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BcryptPasswordsTest {
    private static final int COST = 10;
    private static final Password RIGHT = new Password("correct horse battery staple");

    private final SecretKeysInMemory keys = new SecretKeysInMemory();
    private final BcryptPasswords passwords = BcryptPasswords.open(keys, COST, Cast.NOW);

    @AfterEach
    void close() {
        passwords.close();
    }

    @Test
    void aHashNamesItsVersionAndItsPepperAndIsBcryptOfTheKeyedDigest() throws Exception {
        var hash = passwords.hash(RIGHT).value();
        var pepper = keys.of(SecretKey.Purpose.PASSWORD_PEPPER).getLast();
        assertTrue(hash.matches("v2\\$" + pepper.id() + "\\$\\$2b\\$10\\$[./A-Za-z0-9]{53}"), hash);

        var digest = digest(RIGHT, pepper);
        assertEquals(64, digest.length);
        var bcrypt = hash.substring(hash.indexOf("$2b$")).getBytes(StandardCharsets.US_ASCII);
        assertTrue(BCrypt.verifyer(BCrypt.Version.VERSION_2B).verifyStrict(digest, bcrypt).verified);
    }

    private static byte[] digest(Password password, SecretKey pepper) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA384");
        mac.init(new SecretKeySpec(pepper.material(), "HmacSHA384"));
        return Base64.getEncoder().encode(mac.doFinal(password.reveal().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theRightPasswordMatchesAndEqualOnesHashDifferently() {
        var hash = passwords.hash(RIGHT);
        assertTrue(passwords.matches(RIGHT, hash));
        assertFalse(passwords.matches(new Password("correct horse battery stapl"), hash));
        assertNotEquals(hash, passwords.hash(RIGHT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\u0000", "🔒"})
    void everyByteCountsBehindTheSeventySecondAndBehindAZeroToo(String ending) {
        var long72 = "a".repeat(71) + "\u0000" + "b".repeat(100);
        var hash = passwords.hash(new Password(long72));
        assertFalse(passwords.matches(new Password(long72 + ending), hash));
        assertTrue(passwords.matches(new Password(long72), hash));
    }

    @Test
    void thePepperIsMadeOnceAndKept() {
        var hash = passwords.hash(RIGHT);
        try (var later = BcryptPasswords.open(keys, COST, Cast.NOW)) {
            assertTrue(later.matches(RIGHT, hash));
            assertFalse(later.outdated(hash));
        }
        assertEquals(1, keys.of(SecretKey.Purpose.PASSWORD_PEPPER).size());
        assertEquals(48, keys.of(SecretKey.Purpose.PASSWORD_PEPPER).getLast().material().length);
    }

    @Test
    void aStolenHashIsWorthNothingWithoutItsPepper() {
        var stolen = passwords.hash(RIGHT).value();
        try (var thief = BcryptPasswords.open(new SecretKeysInMemory(), COST, Cast.NOW)) {
            assertFalse(thief.matches(RIGHT, new PasswordHash(stolen)), "the same id, another pepper");
        }
    }

    @Test
    void aHashOfAnotherCostOrPepperIsOutdatedAndStillMatches() {
        var hash = passwords.hash(RIGHT);
        try (var dearer = BcryptPasswords.open(keys, COST + 1, Cast.NOW)) {
            assertTrue(dearer.outdated(hash));
            assertTrue(dearer.matches(RIGHT, hash));
            assertFalse(dearer.outdated(dearer.hash(RIGHT)));
        }
        keys.add(SecretKey.Purpose.PASSWORD_PEPPER, new byte[48], Cast.NOW);
        try (var repeppered = BcryptPasswords.open(keys, COST, Cast.NOW)) {
            assertTrue(repeppered.outdated(hash));
            assertTrue(repeppered.matches(RIGHT, hash));
            assertFalse(repeppered.outdated(repeppered.hash(RIGHT)));
        }
    }

    @Test
    void whatAnUnknownUserIsCheckedAgainstCostsTheSameAndMatchesNothing() {
        var hash = passwords.nobody();
        assertTrue(hash.value().matches("v2\\$key1\\$\\$2b\\$10\\$[./A-Za-z0-9]{53}"), hash.value());
        assertFalse(passwords.outdated(hash));
        assertFalse(passwords.matches(RIGHT, hash));
        passwords.matchesNobody(RIGHT);
    }

    @Test
    void anUnknownUserWaitsInTheSameQueue() throws Exception {
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var pool = new HashingPool(1, Duration.ofMillis(20));
        try (var busy = BcryptPasswords.open(keys, COST, Cast.NOW, pool);
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            people.execute(() -> pool.run(() -> {
                begun.countDown();
                try {
                    mayEnd.await();
                } catch (InterruptedException interrupted) {
                    throw new IllegalStateException(interrupted);
                }
                return 0;
            }));
            begun.await();
            var known = assertThrows(Refused.class, () -> busy.matches(RIGHT, busy.nobody()));
            var unknown = assertThrows(Refused.class, () -> busy.matchesNobody(RIGHT));
            assertEquals(known.refusal(), unknown.refusal());
            mayEnd.countDown();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hash", "v1$key1$$2b$10$aaaa", "v2$key1$$2b$10$short", "v2$key1", "$2b$10$abc"})
    void whatIsNoHashOfOursIsAFaultAndNoMatch(String text) {
        assertThrows(IllegalStateException.class, () -> passwords.matches(RIGHT, new PasswordHash(text)));
    }
}
