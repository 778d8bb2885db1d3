package mlchat.edge.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import mlchat.domain.auth.SecretKey;
import mlchat.domain.auth.SecretKeys;

/// The keys that sign access tokens: P-256, kept in the store under the master key, made when there is none.
@Singleton
final class SigningKeys {
    private final List<ECKey> keys;

    SigningKeys(SecretKeys store, InstantSource clock) {
        var kept = store.of(SecretKey.Purpose.ACCESS_TOKEN_SIGNING);
        var all = kept.isEmpty() ? List.of(make(store, clock)) : kept;
        this.keys = all.stream()
                .sorted(Comparator.comparing(SecretKey::createdAt).reversed())
                .map(SigningKeys::read)
                .toList();
    }

    /// The one that signs.
    ECKey newest() {
        return keys.getFirst();
    }

    /// Those that verify, newest first.
    List<ECKey> all() {
        return keys;
    }

    /// What everybody may know of them (RFC 7517, section 5).
    JWKSet published() {
        return new JWKSet(
                keys.stream().map(ECKey::toPublicJWK).map(key -> (JWK) key).toList());
    }

    private static SecretKey make(SecretKeys store, InstantSource clock) {
        try {
            var key = new ECKeyGenerator(Curve.P_256).generate();
            return store.add(
                    SecretKey.Purpose.ACCESS_TOKEN_SIGNING,
                    key.toJSONString().getBytes(StandardCharsets.UTF_8),
                    clock.instant());
        } catch (JOSEException e) {
            throw new IllegalStateException("a signing key cannot be made", e);
        }
    }

    private static ECKey read(SecretKey key) {
        try {
            var parsed = ECKey.parse(new String(key.material(), StandardCharsets.UTF_8));
            return new ECKey.Builder(parsed)
                    .keyID(key.id())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .build();
        } catch (ParseException e) {
            throw new IllegalStateException("the signing key " + key.id() + " cannot be read", e);
        }
    }
}
