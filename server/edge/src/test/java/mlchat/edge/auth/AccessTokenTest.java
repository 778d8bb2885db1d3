package mlchat.edge.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import mlchat.domain.auth.SecretKey;
import mlchat.edge.testing.Answer;
import mlchat.edge.testing.Person;
import mlchat.edge.testing.RunningEdge;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Forged tokens of every kind (RFC 8725; CVE-2022-21449 for the empty signature).
final class AccessTokenTest {
    @AutoClose
    private final RunningEdge edge = new RunningEdge();

    private final Person ada = edge.register("ada");

    @Test
    void whoHasThePublicKeysCanCheckAToken() throws ParseException, JOSEException {
        var keys = JWKSet.parse(edge.get("/.well-known/jwks.json").answer().text());
        var token = SignedJWT.parse(ada.token());
        var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toECKey();
        assertTrue(token.verify(new ECDSAVerifier(key)));
        assertTrue(keys.getKeys().stream().noneMatch(one -> one.isPrivate()), "no private key is shown");
        assertEquals(ada.id(), token.getJWTClaimsSet().getSubject());
        assertEquals(
                Set.of("iss", "aud", "sub", "sid", "jti", "iat", "exp", "typ", "ver"),
                token.getJWTClaimsSet().getClaims().keySet());
    }

    @Test
    void aTokenEndsAfterTenMinutes() {
        edge.clock().advance(Duration.ofMinutes(10).minusSeconds(1));
        assertEquals(200, edge.get("/api/me").as(ada).answer().status());
        edge.clock().advance(Duration.ofSeconds(2));
        assertEquals("not-signed-in", edge.get("/api/me").as(ada).answer().problem());
    }

    @Test
    void noForgedTokenOpensAnything() throws Exception {
        var expected = edge.get("/api/me").answer();
        assertEquals(401, expected.status());
        assertEquals(200, edge.get("/api/me").as(ada).answer().status(), "the token they are made of is known");
        for (var forged : forgeries().entrySet()) {
            var answer = bearer(forged.getValue());
            assertEquals(401, answer.status(), forged.getKey());
            assertEquals(expected.problemBody(), answer.problemBody(), forged.getKey());
        }
    }

    @Test
    void ofTwoTokensNeitherCounts() {
        var grace = edge.register("grace");
        assertEquals(401, edge.get("/api/me").as(ada).as(grace).answer().status());
        assertEquals(401, edge.get("/api/me").as(ada).as(ada).answer().status());
    }

    @Test
    void aTokenSignedLikeOursOpensTheDoor() throws Exception {
        assertEquals(200, bearer(signed(ourKey(), claims().build())).status(), "only what was changed is refused");
    }

    private Map<String, String> forgeries() throws Exception {
        var ours = ourKey();
        var theirs = new ECKeyGenerator(Curve.P_256).keyID(ours.getKeyID()).generate();
        var parts = ada.token().split("\\.");
        var found = new LinkedHashMap<String, String>();
        found.put("nothing", "");
        found.put("no token", "x");
        found.put("alg none", encoded("{\"alg\":\"none\"}") + "." + parts[1] + ".");
        found.put("alg None", encoded("{\"alg\":\"None\",\"kid\":\"" + ours.getKeyID() + "\"}") + "." + parts[1] + ".");
        found.put("HS256 with the public key", hmac(ours, claims().build()));
        found.put("another key", signed(theirs, claims().build()));
        found.put(
                "another kid",
                signed(new ECKey.Builder(ours).keyID("../../dev/null").build(), claims().build()));
        found.put("no signature", parts[0] + "." + parts[1] + ".");
        found.put("signature of zeros", parts[0] + "." + parts[1] + "." + encoded(new byte[64]));
        found.put("other claims", parts[0] + "." + encoded("{\"sub\":\"" + ada.id() + "\"}") + "." + parts[2]);
        found.put("a part too many", ada.token() + ".x");
        found.put("padding", ada.token() + "=");
        found.put("very long", ada.token() + "A".repeat(70_000 / 10));
        found.put("another issuer", signed(ours, claims().issuer("other").build()));
        found.put("another audience", signed(ours, claims().audience("other").build()));
        found.put("another kind", signed(ours, claims().claim("typ", "refresh").build()));
        found.put("another version", signed(ours, claims().claim("ver", 2).build()));
        found.put("no end", signed(ours, claims().expirationTime(null).build()));
        found.put("ended", signed(ours, claims().expirationTime(new Date(0)).build()));
        found.put("no session", signed(ours, claims().claim("sid", null).build()));
        found.put(
                "somebody else's session",
                signed(ours, claims().subject(edge.register("grace").id()).build()));
        found.put("the refresh token", ada.refreshToken());
        return found;
    }

    private JWTClaimsSet.Builder claims() throws ParseException {
        return new JWTClaimsSet.Builder(SignedJWT.parse(ada.token()).getJWTClaimsSet());
    }

    private ECKey ourKey() throws ParseException {
        var kept =
                edge.stores().keys().of(SecretKey.Purpose.ACCESS_TOKEN_SIGNING).getLast();
        var key = ECKey.parse(new String(kept.material(), StandardCharsets.UTF_8));
        return new ECKey.Builder(key).keyID(kept.id()).build();
    }

    private static String signed(ECKey key, JWTClaimsSet claims) throws JOSEException {
        var token = new SignedJWT(header(JWSAlgorithm.ES256, key), claims);
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }

    private static String hmac(ECKey key, JWTClaimsSet claims) throws JOSEException {
        var token = new SignedJWT(header(JWSAlgorithm.HS256, key), claims);
        token.sign(new MACSigner(key.toECPublicKey().getEncoded()));
        return token.serialize();
    }

    private static JWSHeader header(JWSAlgorithm algorithm, ECKey key) {
        return new JWSHeader.Builder(algorithm)
                .keyID(key.getKeyID())
                .type(JOSEObjectType.JWT)
                .build();
    }

    private static String encoded(String json) {
        return encoded(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Answer bearer(String token) {
        return edge.get("/api/me").header("Authorization", "Bearer " + token).answer();
    }
}
