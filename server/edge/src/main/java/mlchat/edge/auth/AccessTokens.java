package mlchat.edge.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import mlchat.domain.auth.Session;
import mlchat.domain.auth.SessionId;
import mlchat.domain.people.UserId;

/// Makes and checks access tokens: JWT (RFC 7519) signed with ES256 (RFC 7518, section 3.4), good for ten minutes.
///
/// They say who and which session, never what somebody may do. Checking decides by our own keys and one algorithm
/// only; nothing in a token's header but the name of the key is looked at (RFC 8725, section 3.1).
@Singleton
public final class AccessTokens {
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final String ISSUER = "mlchat";
    private static final String AUDIENCE = "mlchat";
    private static final String ACCESS = "access";
    private static final int VERSION = 1;

    /// Ours have about 450 characters; much longer ones are not worth decoding.
    private static final int LONGEST = 2_048;

    private final InstantSource clock;
    private final ECKey signingKey;
    private final JWSSigner signer;
    private final Map<String, JWSVerifier> verifiers;
    private final SeenTokens seen = new SeenTokens();

    AccessTokens(SigningKeys keys, InstantSource clock) {
        this.clock = clock;
        this.signingKey = keys.newest();
        this.verifiers = new HashMap<>();
        try {
            this.signer = new ECDSASigner(signingKey);
            for (var key : keys.all()) {
                verifiers.put(key.getKeyID(), new ECDSAVerifier(key.toECPublicKey()));
            }
        } catch (JOSEException e) {
            throw new IllegalStateException("a signing key is not an ES256 key", e);
        }
    }

    /// A token for the session's user.
    public String issue(Session session) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(session.user().toString())
                .claim("sid", session.id().toString())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .claim("typ", ACCESS)
                .claim("ver", VERSION)
                .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(signingKey.getKeyID())
                .type(JOSEObjectType.JWT)
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("an access token cannot be signed", e);
        }
        return token.serialize();
    }

    /// Who the token speaks for, if it is one of ours and has not expired. Whether the session lives is another
    /// question.
    public Optional<Caller> verify(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        return seen.find(text)
                .or(() -> checked(text))
                .filter(token -> clock.instant().isBefore(token.ends()))
                .map(SeenTokens.Seen::caller);
    }

    private Optional<SeenTokens.Seen> checked(String text) {
        try {
            var token = SignedJWT.parse(text);
            var found = signedByUs(token, text) ? read(token.getJWTClaimsSet()) : Optional.<SeenTokens.Seen>empty();
            found.ifPresent(ours -> seen.add(text, ours));
            return found;
        } catch (ParseException | JOSEException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private boolean signedByUs(SignedJWT token, String text) throws JOSEException {
        var header = token.getHeader();
        var verifier = Optional.ofNullable(header.getKeyID()).map(verifiers::get);
        return verifier.isPresent()
                && JWSAlgorithm.ES256.equals(header.getAlgorithm())
                && isCanonical(token)
                && token.serialize().equals(text)
                && token.verify(verifier.get());
    }

    /// One token has one spelling: no padding and no bits too many at the end of a part (RFC 7515, appendix C).
    private static boolean isCanonical(SignedJWT token) {
        return Stream.of(token.getParsedParts())
                .allMatch(part -> Base64URL.encode(part.decode()).equals(part));
    }

    private static Optional<SeenTokens.Seen> read(JWTClaimsSet claims) throws ParseException {
        boolean ours = ISSUER.equals(claims.getIssuer())
                && claims.getAudience().contains(AUDIENCE)
                && ACCESS.equals(claims.getStringClaim("typ"))
                && Integer.valueOf(VERSION).equals(claims.getIntegerClaim("ver"));
        var user = Optional.ofNullable(claims.getSubject()).flatMap(UserId::parse);
        var session = Optional.ofNullable(claims.getStringClaim("sid")).flatMap(SessionId::parse);
        var ends = Optional.ofNullable(claims.getExpirationTime()).map(Date::toInstant);
        if (!ours || user.isEmpty() || session.isEmpty()) {
            return Optional.empty();
        }
        var caller = new Caller(user.get(), session.get());
        return ends.map(end -> new SeenTokens.Seen(caller, end));
    }
}
