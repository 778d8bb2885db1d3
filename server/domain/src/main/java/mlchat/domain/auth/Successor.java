package mlchat.domain.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// A refresh token locked with its predecessor (AES-256-GCM under a key made from it): the server can give the
/// same successor again to whoever shows the predecessor, and to nobody else, itself included.
///
/// @param sealed nonce and ciphertext, in base64
public record Successor(String sealed) {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    static Successor seal(RefreshToken successor, RefreshToken predecessor, RandomGenerator random) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var text = crypt(Cipher.ENCRYPT_MODE, predecessor, nonce, successor.bytes());
        var sealed = Arrays.copyOf(nonce, NONCE_BYTES + text.length);
        System.arraycopy(text, 0, sealed, NONCE_BYTES, text.length);
        return new Successor(Base64.getEncoder().encodeToString(sealed));
    }

    RefreshToken open(RefreshToken predecessor) {
        var bytes = Base64.getDecoder().decode(sealed);
        var nonce = Arrays.copyOf(bytes, NONCE_BYTES);
        var text = Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length);
        return RefreshToken.ofBytes(crypt(Cipher.DECRYPT_MODE, predecessor, nonce, text));
    }

    private static byte[] crypt(int mode, RefreshToken predecessor, byte[] nonce, byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(predecessor.bytes(), "HmacSHA256"));
            var key = mac.doFinal("mlchat refresh successor".getBytes(StandardCharsets.US_ASCII));
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the successor of a refresh token cannot be sealed or opened", e);
        }
    }

    @Override
    public String toString() {
        return "•••";
    }
}
