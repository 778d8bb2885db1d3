package mlchat.edge.auth;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.auth.Sessions;
import mlchat.edge.problems.Problem;
import mlchat.edge.problems.ProblemType;
import mlchat.edge.wire.Malformed;

/// Finds out who speaks, the same way for REST and for sockets. It asks the store whether the session lives, so call it
/// on a virtual thread.
@Singleton
public final class Callers {
    private static final String SCHEME = "Bearer ";

    private final AccessTokens tokens;
    private final Sessions sessions;
    private final SessionCookies cookies;

    Callers(AccessTokens tokens, Sessions sessions, SessionCookies cookies) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.cookies = cookies;
    }

    /// Who sent the request. Of two `Authorization` headers it cannot be told which one counts, so neither does.
    ///
    /// @throws Refused with [Refusal.SessionOver]
    /// @throws Malformed when its cookie and its bearer token belong to different sessions
    public Caller caller(HttpRequest<?> request) {
        var given = request.getHeaders().getAll("Authorization");
        if (given.size() > 1) {
            throw notSignedIn();
        }
        var bearer = given.stream()
                .findFirst()
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
        return caller(new Tokens(bearer, cookies.access(request)));
    }

    /// Who holds these tokens.
    ///
    /// @throws Refused with [Refusal.SessionOver]
    /// @throws Malformed when they belong to different sessions
    public Caller caller(Tokens given) {
        var byBearer = given.bearer().map(this::verified);
        var byCookie = byBearer.isPresent()
                ? given.cookie().flatMap(tokens::verify)
                : given.cookie().map(this::verified);
        if (byBearer.isPresent() && byCookie.isPresent() && !byBearer.equals(byCookie)) {
            throw new Malformed(Problem.of(
                    ProblemType.CREDENTIALS_CONFLICT, "The cookie and the bearer token belong to different sessions."));
        }
        var claimed = byBearer.or(() -> byCookie).orElseThrow(Callers::notSignedIn);
        var session = sessions.session(claimed.session());
        if (!session.user().equals(claimed.user())) {
            throw notSignedIn();
        }
        return claimed;
    }

    /// Asks once more whether the caller's session lives.
    ///
    /// @throws Refused with [Refusal.SessionOver]
    public void requireLive(Caller caller) {
        sessions.session(caller.session());
    }

    private Caller verified(String token) {
        return tokens.verify(token).orElseThrow(Callers::notSignedIn);
    }

    private static Refused notSignedIn() {
        return new Refused(new Refusal.SessionOver());
    }
}
