package mlchat.edge.rooms;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.messages.Messages;
import mlchat.domain.messages.PageQuery;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.Membership;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.Rooms;
import mlchat.edge.auth.Caller;
import mlchat.edge.auth.Callers;
import mlchat.edge.messages.MessageResponse;

/// Who asks, for which room, and how the answer shows it.
@Singleton
final class RoomAccess {
    private final Callers callers;
    private final Rooms rooms;
    private final Messages messages;

    RoomAccess(Callers callers, Rooms rooms, Messages messages) {
        this.callers = callers;
        this.rooms = rooms;
        this.messages = messages;
    }

    Caller caller(HttpRequest<?> request) {
        return callers.caller(request);
    }

    Membership member(HttpRequest<?> request, String room) {
        return member(callers.caller(request), room(room));
    }

    Membership member(Caller caller, RoomId room) {
        return rooms.membership(room, caller.user(), caller.session());
    }

    static RoomId room(String id) {
        return RoomId.parse(id).orElseThrow(() -> new Refused(new Refusal.RoomNotFound()));
    }

    static UserId user(String id) {
        return UserId.parse(id).orElseThrow(() -> new Refused(new Refusal.UserNotFound()));
    }

    /// The room as its member sees it.
    RoomResponse show(Membership member) {
        var newest = messages.history(member, new PageQuery.Latest(1)).messages().stream()
                .findFirst()
                .map(message -> MessageResponse.forReader(message, member.user()));
        return RoomResponse.of(rooms.view(member), newest);
    }
}
