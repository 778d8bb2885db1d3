package mlchat.edge.messages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.messages.PinStore;
import mlchat.domain.messages.Pins;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.Rooms;
import mlchat.edge.auth.Callers;
import mlchat.edge.people.UserResponse;
import mlchat.edge.wire.Fields;

/// What rooms keep in sight, over REST.
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PinRoutes {
    private final Pins pins;
    private final MessageAccess access;
    private final Rooms rooms;
    private final Callers callers;

    PinRoutes(Pins pins, MessageAccess access, Rooms rooms, Callers callers) {
        this.pins = pins;
        this.access = access;
        this.rooms = rooms;
        this.callers = callers;
    }

    /// Pinned messages, the latest pin first.
    ///
    /// @param users  everybody who wrote one, by id
    /// @param cursor asks for those pinned earlier; missing on the last page
    record PinsResponse(List<MessageResponse> messages, Map<String, UserResponse> users, Optional<String> cursor) {}

    /// Pins the message.
    @Put("/messages/{id}/pin")
    MessageResponse pin(HttpRequest<?> request, String id) {
        var caller = callers.caller(request);
        var message = MessageAccess.id(id);
        return MessageResponse.forReader(pins.pin(access.member(caller, message), message), caller.user());
    }

    /// Takes it down.
    @Delete("/messages/{id}/pin")
    MessageResponse unpin(HttpRequest<?> request, String id) {
        var caller = callers.caller(request);
        var message = MessageAccess.id(id);
        return MessageResponse.forReader(pins.unpin(access.member(caller, message), message), caller.user());
    }

    /// What is pinned in the room.
    @Get("/rooms/{id}/pins")
    PinsResponse pins(HttpRequest<?> request, String id, @QueryValue Optional<String> cursor) {
        var caller = callers.caller(request);
        var room = RoomId.parse(id).orElseThrow(() -> new Refused(new Refusal.RoomNotFound()));
        var reader = rooms.membership(room, caller.user(), caller.session());
        var found = pins.pins(reader, Fields.number("cursor", cursor).orElse(Long.MAX_VALUE), Pins.PAGE);
        var messages = found.stream().map(PinStore.Pin::message).toList();
        var next = found.size() < Pins.PAGE
                ? Optional.<String>empty()
                : Optional.of(Long.toString(found.getLast().number()));
        return new PinsResponse(
                messages.stream()
                        .map(message -> MessageResponse.forReader(message, caller.user()))
                        .toList(),
                PageResponse.users(messages),
                next);
    }
}
