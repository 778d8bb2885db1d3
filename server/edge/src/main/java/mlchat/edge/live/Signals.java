package mlchat.edge.live;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.messages.MessageId;
import mlchat.domain.people.UserId;
import mlchat.domain.presence.Availability;
import mlchat.domain.presence.Choice;
import mlchat.domain.presence.Device;
import mlchat.domain.presence.Presences;
import mlchat.domain.presence.StatusText;
import mlchat.domain.presence.Typists;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.Rooms;
import mlchat.edge.EdgeConfig;
import mlchat.edge.auth.Caller;
import mlchat.edge.limits.RateLimit;
import mlchat.edge.problems.Problem;
import mlchat.edge.problems.ProblemType;
import mlchat.edge.wire.Fields;
import mlchat.edge.wire.Json;
import mlchat.edge.wire.Malformed;
import mlchat.socketio.RawJson;
import mlchat.socketio.Socket;

/// What a client tells of the moment: what is on its screen, who writes, who is here.
final class Signals {
    private final Rooms rooms;
    private final Presences presences;
    private final Typists typists;
    private final EdgeConfig.Live limits;
    private final RateLimit often;

    Signals(Rooms rooms, Presences presences, Typists typists, EdgeConfig.Live limits) {
        this.rooms = rooms;
        this.presences = presences;
        this.typists = typists;
        this.limits = limits;
        this.often = new RateLimit("SIGNALS_PER_USER", limits.signalsPerUser());
    }

    /// `watch`: replaces what was watched before.
    record WatchRequest(List<String> roomIds, List<String> userIds) {}

    /// `typing`
    ///
    /// @param threadOf the message that began the thread in which it is written
    record TypingRequest(String roomId, Optional<String> threadOf, boolean on) {}

    /// `presence:set`
    ///
    /// @param status `online`, `away`, `dnd` or `invisible`
    /// @param text   what the person says of it; an empty one says nothing, a missing one leaves it
    record PresenceRequest(String status, Optional<String> text) {}

    /// `presence:idle`: whether nobody uses this device at the moment.
    record IdleRequest(boolean on) {}

    record DoneAck(boolean ok) {
        static final DoneAck DONE = new DoneAck(true);
    }

    /// The socket stands for a device of its user from now on.
    Choice arrive(Socket socket, Caller caller) {
        return presences.arrive(caller.user(), device(socket));
    }

    void leave(Socket socket, Caller caller) {
        typists.stop(device(socket));
        presences.leave(caller.user(), device(socket));
    }

    /// Rooms that are not the caller's and people who do not exist are left out without a word.
    ///
    /// The order matters: first the channels, then the look at the rooms, so that whoever is taken out
    /// meanwhile hears nothing; then what these people are at the moment, and everything later follows.
    DoneAck watch(Socket socket, Caller caller, WatchRequest request) {
        often.take(caller.user().toString());
        requireFew("/roomIds", request.roomIds(), limits.watchedRooms());
        requireFew("/userIds", request.userIds(), limits.watchedPeople());
        var wanted = parsed(request.roomIds().stream().map(RoomId::parse));
        var people = parsed(request.userIds().stream().map(UserId::parse));
        var channels = new HashSet<String>();
        wanted.forEach(room -> channels.add(Channels.watching(room)));
        people.forEach(user -> channels.add(Channels.watching(user)));
        socket.rooms().stream()
                .filter(channel -> Channels.isWatching(channel) && !channels.contains(channel))
                .forEach(socket::leave);
        channels.forEach(socket::join);
        if (!wanted.isEmpty()) {
            var own = rooms.revisions(caller.user()).keySet();
            wanted.stream().filter(room -> !own.contains(room)).forEach(room -> socket.leave(Channels.watching(room)));
        }
        if (!people.isEmpty()) {
            presences.show(people, shown -> socket.emit("presence", RawJson.of(Json.write(PresenceEvent.of(shown)))));
        }
        return DoneAck.DONE;
    }

    private static void requireFew(String pointer, Collection<String> ids, int most) {
        if (ids.size() > most) {
            throw new Malformed(
                    Problem.at(ProblemType.MALFORMED, pointer, "One socket watches at most " + most + " of these."));
        }
    }

    private static <T> Set<T> parsed(Stream<Optional<T>> ids) {
        return ids.flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }

    /// Who may not speak in the room does not write there either. Who is hidden writes unnoticed.
    DoneAck typing(Socket socket, Caller caller, TypingRequest request) {
        often.take(caller.user().toString());
        var room = RoomId.parse(request.roomId()).orElseThrow(() -> new Refused(new Refusal.RoomNotFound()));
        var thread = request.threadOf()
                .map(id -> MessageId.parse(id).orElseThrow(() -> new Refused(new Refusal.MessageNotFound())));
        var member = rooms.membership(room, caller.user(), caller.session());
        if (!request.on()) {
            typists.stop(device(socket));
        } else {
            rooms.requireMayWrite(member);
            if (presences.isShown(caller.user())) {
                thread.ifPresentOrElse(
                        root -> typists.typeIn(root, member, device(socket)),
                        () -> typists.type(member, device(socket)));
            }
        }
        return DoneAck.DONE;
    }

    DoneAck choose(Caller caller, PresenceRequest request) {
        often.take(caller.user().toString());
        var status = Fields.choice("/status", request.status(), Availability.class);
        var said = request.text().map(text -> Fields.field("/text", text, Signals::said));
        presences.choose(caller.user(), caller.session(), new Choice.Edit(status, said));
        return DoneAck.DONE;
    }

    private static Choice.Said said(String text) {
        return new Choice.Said(text.isBlank() ? Optional.empty() : Optional.of(new StatusText(text)));
    }

    DoneAck idle(Socket socket, Caller caller, IdleRequest request) {
        often.take(caller.user().toString());
        presences.idle(caller.user(), device(socket), request.on());
        return DoneAck.DONE;
    }

    private static Device device(Socket socket) {
        return new Device(socket.id());
    }
}
