package mlchat.edge.messages;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mlchat.domain.messages.Changes;
import mlchat.domain.messages.Message;
import mlchat.domain.people.UserId;
import mlchat.edge.rooms.MemberResponse;
import mlchat.edge.rooms.RoomResponse;

/// What changed in a room in (`after`, `rev`]: whoever has read this has everything up to `rev`.
///
/// @param room    the room, if its settings changed or its people
/// @param members memberships that changed
/// @param more    ask again from `rev`
/// @param reset   drop what you keep of the room and load it anew
public record ChangesResponse(
        String roomId,
        long after,
        long rev,
        List<MessageResponse> changes,
        Optional<RoomResponse> room,
        Optional<List<MemberResponse>> members,
        boolean more,
        boolean reset,
        String incarnation) {

    /// As everybody in the room gets it.
    public static ChangesResponse forEvent(Changes changes, String incarnation) {
        return of(changes, MessageResponse::forEvent, incarnation);
    }

    /// As this reader asked for it.
    public static ChangesResponse forReader(Changes changes, UserId reader, String incarnation) {
        return of(changes, message -> MessageResponse.forReader(message, reader), incarnation);
    }

    private static ChangesResponse of(Changes changes, Function<Message, MessageResponse> form, String incarnation) {
        var members = changes.members().stream().map(MemberResponse::of).toList();
        return new ChangesResponse(
                changes.roomId().toString(),
                changes.after(),
                changes.rev(),
                changes.messages().stream().map(form).toList(),
                changes.room().map(RoomResponse::of),
                members.isEmpty() ? Optional.empty() : Optional.of(members),
                changes.more(),
                changes.reset(),
                incarnation);
    }
}
