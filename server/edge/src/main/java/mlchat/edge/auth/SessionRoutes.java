package mlchat.edge.auth;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.auth.SessionId;
import mlchat.domain.auth.Sessions;

/// The devices on which one is logged in.
@Controller("/api/sessions")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SessionRoutes {
    private final Sessions sessions;
    private final Callers callers;
    private final SessionCookies cookies;

    SessionRoutes(Sessions sessions, Callers callers, SessionCookies cookies) {
        this.sessions = sessions;
        this.callers = callers;
        this.cookies = cookies;
    }

    /// Sessions, the one used last first.
    record SessionsResponse(List<SessionResponse> sessions) {}

    /// One's sessions that live.
    @Get
    SessionsResponse all(HttpRequest<?> request) {
        var caller = callers.caller(request);
        return new SessionsResponse(sessions.of(caller.user()).stream()
                .map(session -> SessionResponse.of(session, caller.session()))
                .toList());
    }

    /// Ends one of them: 204. Its sockets close. To end the one that asks is to log out.
    @Delete("/{id}")
    HttpResponse<?> end(HttpRequest<?> request, String id) {
        var caller = callers.caller(request);
        var ending = SessionId.parse(id).orElseThrow(() -> new Refused(new Refusal.SessionNotFound()));
        if (ending.equals(caller.session())) {
            sessions.end(ending);
            return cookies.clear(HttpResponse.noContent());
        }
        sessions.end(caller.user(), ending);
        return HttpResponse.noContent();
    }

    /// Ends all of them but the one that asks: 204. Their sockets close.
    @Delete
    HttpResponse<?> endOthers(HttpRequest<?> request) {
        var caller = callers.caller(request);
        sessions.endOthers(caller.user(), caller.session());
        return HttpResponse.noContent();
    }
}
