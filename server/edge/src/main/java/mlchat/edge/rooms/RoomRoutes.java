package mlchat.edge.rooms;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.messages.Messages;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.Membership;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomView;
import mlchat.domain.rooms.Rooms;
import mlchat.edge.Installation;
import mlchat.edge.auth.Caller;
import mlchat.edge.auth.Callers;
import mlchat.edge.messages.MessageResponse;

/// Rooms over REST.
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
final class RoomRoutes {
    private final Rooms rooms;
    private final Messages messages;
    private final Callers callers;
    private final Installation installation;

    RoomRoutes(Rooms rooms, Messages messages, Callers callers, Installation installation) {
        this.rooms = rooms;
        this.messages = messages;
        this.callers = callers;
        this.installation = installation;
    }

    /// All rooms of the caller.
    record RoomsResponse(List<RoomResponse> rooms, String incarnation) {}

    /// `POST /api/directs`
    record DirectRequest(List<String> userIds) {}

    /// `PUT /api/rooms/{id}/read`
    record ReadRequest(long seq, Optional<Boolean> force) {}

    /// The caller's rooms, the one that spoke last first.
    @Get("/rooms")
    RoomsResponse all(HttpRequest<?> request) {
        var user = callers.caller(request).user();
        var latest = messages.latest(user);
        var list = rooms.views(user).stream()
                .map(view -> RoomResponse.of(
                        view,
                        Optional.ofNullable(latest.get(view.room().id()))
                                .map(message -> MessageResponse.forReader(message, user))))
                .sorted(Comparator.comparing(RoomRoutes::liveliness).reversed())
                .toList();
        return new RoomsResponse(list, installation.incarnation());
    }

    /// The one direct conversation of the caller and these people.
    @Post("/directs")
    RoomResponse direct(HttpRequest<?> request, @Body DirectRequest wanted) {
        var caller = callers.caller(request);
        var others = wanted.userIds().stream()
                .map(id -> UserId.parse(id).orElseThrow(() -> new Refused(new Refusal.UserNotFound())))
                .collect(Collectors.toSet());
        var room = rooms.direct(caller.user(), caller.session(), others);
        return view(membership(caller, room.toString()), caller);
    }

    /// One room.
    @Get("/rooms/{id}")
    RoomResponse one(HttpRequest<?> request, String id) {
        var caller = callers.caller(request);
        return view(membership(caller, id), caller);
    }

    /// Moves the caller's read mark.
    @Put("/rooms/{id}/read")
    ReadMarkResponse read(HttpRequest<?> request, String id, @Body ReadRequest mark) {
        var member = membership(callers.caller(request), id);
        return ReadMarkResponse.of(rooms.read(member, mark.seq(), mark.force().orElse(false)));
    }

    private RoomResponse view(Membership member, Caller caller) {
        RoomView view = rooms.view(member);
        return RoomResponse.of(
                view,
                Optional.ofNullable(messages.latest(caller.user()).get(member.room()))
                        .map(message -> MessageResponse.forReader(message, caller.user())));
    }

    private Membership membership(Caller caller, String id) {
        var room = RoomId.parse(id).orElseThrow(() -> new Refused(new Refusal.RoomNotFound()));
        return rooms.membership(room, caller.user(), caller.session());
    }

    private static String liveliness(RoomResponse room) {
        return room.lastMessage().map(MessageResponse::timestamp).orElse("");
    }
}
