package mlchat.stores.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import mlchat.stores.StartFault;

/// The key that wraps all other keys at rest (AES-256-GCM). It is never kept beside what it wraps, but for
/// the embedded database, where a file in the same folder holds it.
public final class MasterKey {
    private static final int SHORTEST = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final String id;
    private final SecureRandom random = new SecureRandom();

    private MasterKey(SecretKey key, String id) {
        this.key = key;
        this.id = id;
    }

    /// The key made from a secret text (HKDF-SHA-256, RFC 5869). The text is meant to be random, not a phrase
    /// somebody thought of.
    ///
    /// @throws StartFault when it is too short to be random enough
    public static MasterKey of(String secret) throws StartFault {
        if (secret.length() < SHORTEST) {
            throw new StartFault("MLCHAT_MASTER_KEY must have at least " + SHORTEST
                    + " random characters; openssl rand -base64 32 makes one.");
        }
        try {
            var kdf = KDF.getInstance("HKDF-SHA256");
            var material = secret.getBytes(StandardCharsets.UTF_8);
            var name = MessageDigest.getInstance("SHA-256")
                    .digest(kdf.deriveData(derivation(material, "mlchat master key id")));
            return new MasterKey(
                    kdf.deriveKey("AES", derivation(material, "mlchat master key")),
                    HexFormat.of().formatHex(name, 0, 8));
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    private static HKDFParameterSpec derivation(byte[] material, String purpose) {
        return HKDFParameterSpec.ofExtract()
                .addIKM(material)
                .thenExpand(purpose.getBytes(StandardCharsets.US_ASCII), 32);
    }

    /// Names the key without giving it away.
    public String id() {
        return id;
    }

    /// Whether this is the key of that name.
    public boolean fits(String otherId) {
        return id.equals(otherId);
    }

    /// @param label what the wrapped secret is; unwrapping asks for the same
    public byte[] wrap(byte[] secret, String label) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var text = cipher(Cipher.ENCRYPT_MODE, nonce, label).doFinal(secret);
            var wrapped = Arrays.copyOf(nonce, NONCE_BYTES + text.length);
            System.arraycopy(text, 0, wrapped, NONCE_BYTES, text.length);
            return wrapped;
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    /// The secret; nothing when another key wrapped it, under another label, or it was altered.
    public Optional<byte[]> unwrap(byte[] wrapped, String label) {
        if (wrapped.length < NONCE_BYTES) {
            return Optional.empty();
        }
        try {
            var nonce = Arrays.copyOf(wrapped, NONCE_BYTES);
            var cipher = cipher(Cipher.DECRYPT_MODE, nonce, label);
            return Optional.of(cipher.doFinal(wrapped, NONCE_BYTES, wrapped.length - NONCE_BYTES));
        } catch (AEADBadTagException _) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String label) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(label.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static IllegalStateException missing(GeneralSecurityException e) {
        return new IllegalStateException("this JDK lacks HKDF-SHA256, SHA-256 or AES-GCM", e);
    }

    @Override
    public String toString() {
        return "MasterKey[" + id + "]";
    }
}
