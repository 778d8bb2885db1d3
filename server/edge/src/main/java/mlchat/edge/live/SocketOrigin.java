package mlchat.edge.live;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import mlchat.edge.auth.SessionCookies;
import mlchat.edge.http.OriginRule;
import mlchat.edge.problems.Problem;
import mlchat.edge.problems.ProblemType;
import mlchat.edge.wire.Json;
import mlchat.socketio.HandshakeRefusal;
import mlchat.socketio.HandshakeRequest;

/// Applies the Origin rule to the requests of sockets: polling GET and POST and the WebSocket handshake. CORS does not
/// protect these, and a polling POST is a request that any page may send (Cross-Site WebSocket Hijacking).
@Singleton
final class SocketOrigin {
    private final OriginRule rule;
    private final SessionCookies cookies;

    SocketOrigin(OriginRule rule, SessionCookies cookies) {
        this.rule = rule;
        this.cookies = cookies;
    }

    /// Refuses a request that carries our cookies and comes from a page of another site.
    Optional<HandshakeRefusal> check(HandshakeRequest request) {
        boolean withCookies = request.header("cookie").map(cookies::mentioned).orElse(false);
        return !withCookies || rule.allows(question(request)) ? Optional.empty() : Optional.of(refusal());
    }

    private static OriginRule.Question question(HandshakeRequest request) {
        return new OriginRule.Question(
                request.method(),
                request.header("origin").stream().toList(),
                request.header("sec-fetch-site"),
                request.header("host"),
                request.kind() == HandshakeRequest.Kind.WEBSOCKET);
    }

    private static HandshakeRefusal refusal() {
        var problem = Problem.of(ProblemType.CROSS_SITE)
                .withInstance(UUID.randomUUID().toString());
        return new HandshakeRefusal(
                problem.status(), "application/problem+json", new String(Json.write(problem), StandardCharsets.UTF_8));
    }
}
