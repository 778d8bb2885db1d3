package mlchat.edge.live;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mlchat.domain.Event;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.auth.Accounts;
import mlchat.domain.personal.Belongings;
import mlchat.domain.rooms.Rooms;
import mlchat.edge.EdgeConfig;
import mlchat.edge.Installation;
import mlchat.edge.auth.Caller;
import mlchat.edge.auth.Callers;
import mlchat.edge.auth.SessionCookies;
import mlchat.edge.auth.Tokens;
import mlchat.edge.operations.LimitRoutes;
import mlchat.edge.people.UserResponse;
import mlchat.edge.wire.Json;
import mlchat.socketio.ConnectRefused;
import mlchat.socketio.Handshake;
import mlchat.socketio.RawJson;
import mlchat.socketio.Socket;

/// A socket comes in: who is it, what may it hear, and from which revision on.
final class Connections {
    private final Callers callers;
    private final SessionCookies cookies;
    private final Accounts accounts;
    private final Standings standings;
    private final Greeting greeting;

    Connections(Callers callers, SessionCookies cookies, Accounts accounts, Standings standings, Greeting greeting) {
        this.callers = callers;
        this.cookies = cookies;
        this.accounts = accounts;
        this.standings = standings;
        this.greeting = greeting;
    }

    /// Where a user's rooms and the user's own things stand, and the user.
    record Standings(Rooms rooms, Belongings belongings, Signals signals) {}

    /// What every `ready` says alike.
    record Greeting(Installation installation, EdgeConfig config) {}

    /// `ready`: every change with a greater `rev` in these rooms follows live, and every one of the user's own with a
    /// greater `userRev`.
    record ReadyEvent(
            UserResponse user,
            SessionInfo session,
            String incarnation,
            List<String> features,
            Map<String, Object> limits,
            Map<String, RoomRevision> rooms,
            long userRev,
            PresenceEvent.Chosen presence) {}

    record SessionInfo(String id) {}

    record RoomRevision(long seq, long rev) {}

    /// Who connects: by `auth.token`, else by the browser's cookie.
    ///
    /// @throws ConnectRefused with the problem as `data`
    Caller admit(Handshake handshake) {
        return SocketDoor.admit(() -> callers.caller(new Tokens(token(handshake), cookie(handshake))));
    }

    /// Lets the socket hear what its user may hear, then says `ready`.
    ///
    /// The order matters: first the user's own channel, so that a room joined meanwhile finds the socket; then the
    /// rooms; and only then their revisions are read, so that everything later is heard live.
    ///
    /// A session that ended while its socket came in was announced to nobody: it is asked for again once the socket
    /// would hear of its end.
    void welcome(Socket socket, Caller caller, LiveFeed feed) {
        socket.join(Channels.of(caller.session()));
        try {
            callers.requireLive(caller);
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof Refusal.SessionOver)) {
                throw refused;
            }
            var reason = new LiveFeed.SessionEndedEvent(LiveFeed.reason(Event.SessionEnded.Reason.LOGGED_OUT));
            socket.emit("session:ended", RawJson.of(Json.write(reason)));
            socket.disconnect(true);
            return;
        }
        socket.join(Channels.of(caller.user()));
        var found = standings.rooms().revisions(caller.user());
        feed.listens(found);
        found.keySet().forEach(room -> socket.join(Channels.of(room)));
        var now = standings.rooms().revisions(caller.user());
        // Whoever was removed meanwhile was cut before the socket had come in.
        found.keySet().stream().filter(room -> !now.containsKey(room)).forEach(room -> socket.leave(Channels.of(room)));
        var standing = now.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().toString(),
                        entry -> new RoomRevision(
                                entry.getValue().seq(), entry.getValue().rev())));
        var limits = LimitRoutes.LimitsResponse.of(greeting.config().limits());
        var ready = new ReadyEvent(
                UserResponse.of(accounts.account(caller.user())),
                new SessionInfo(caller.session().toString()),
                greeting.installation().incarnation(),
                limits.features(),
                limits.limits(),
                standing,
                standings.belongings().rev(caller.user()),
                PresenceEvent.Chosen.of(standings.signals().arrive(socket, caller)));
        socket.emit("ready", RawJson.of(Json.write(ready)));
    }

    Installation installation() {
        return greeting.installation();
    }

    private static Optional<String> token(Handshake handshake) {
        return handshake.auth() instanceof JsonNode auth && auth.path("token").isTextual()
                ? Optional.of(auth.path("token").textValue())
                : Optional.empty();
    }

    private Optional<String> cookie(Handshake handshake) {
        return cookies.access(handshake.request().header("cookie").stream().toList());
    }
}
