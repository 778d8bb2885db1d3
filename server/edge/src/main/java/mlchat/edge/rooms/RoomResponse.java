package mlchat.edge.rooms;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mlchat.domain.rooms.Room;
import mlchat.domain.rooms.RoomEntry;
import mlchat.domain.rooms.RoomKind;
import mlchat.domain.rooms.RoomName;
import mlchat.domain.rooms.RoomView;
import mlchat.domain.rooms.Topic;
import mlchat.edge.messages.MessageResponse;
import mlchat.edge.people.UserResponse;
import mlchat.edge.wire.Fields;
import mlchat.edge.wire.Times;

/// A room on the wire.
///
/// @param kind       `public`, `private`, `group` or `direct`
/// @param topic      missing when there is none
/// @param members    how many people are in it
/// @param memberIds  who they are, in direct rooms
/// @param people     the same with their names, in direct rooms: those have no name of their own
/// @param readOnly   only moderators and owners speak
/// @param receipts   whether people see how far others have read
/// @param slowMode   seconds that a member waits between two messages; missing when there is no wait
/// @param archivedAt since when nobody may speak
/// @param permanent  true where nobody leaves and which is never renamed, archived or deleted; else missing
/// @param joined     in the directory: whether the reader is in it
/// @param my         what it is to the reader; missing where the room is shown to all alike
public record RoomResponse(
        String id,
        String kind,
        Optional<String> name,
        Optional<String> topic,
        int members,
        Optional<List<String>> memberIds,
        Optional<List<UserResponse>> people,
        long seq,
        long rev,
        boolean readOnly,
        boolean receipts,
        Optional<Long> slowMode,
        Optional<String> archivedAt,
        Optional<Boolean> permanent,
        Optional<Boolean> joined,
        Optional<My> my,
        Optional<MessageResponse> lastMessage) {

    /// The reader's side of a room.
    ///
    /// @param mutedUntil before which the reader may not speak
    /// @param level      of which messages the reader is told: `all`, `mentions` or `none`
    public record My(
            String role,
            long readSeq,
            int unread,
            int mentions,
            boolean favourite,
            String level,
            Optional<String> mutedUntil) {
        static My of(RoomView view) {
            var mark = view.mark();
            return new My(
                    view.role().name().toLowerCase(Locale.ROOT),
                    mark.readSeq(),
                    mark.unread(),
                    mark.mentions(),
                    view.own().favourite(),
                    Fields.word(view.own().level()),
                    view.mutedUntil().map(Times::text));
        }
    }

    /// As one member sees it.
    public static RoomResponse of(RoomView view, Optional<MessageResponse> lastMessage) {
        return of(view.room(), Optional.empty(), Optional.of(My.of(view)), lastMessage);
    }

    /// As everybody in it sees it.
    public static RoomResponse of(Room room) {
        return of(room, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// As the directory shows it.
    public static RoomResponse of(RoomEntry entry) {
        return of(entry.room(), Optional.of(entry.joined()), Optional.empty(), Optional.empty());
    }

    private static RoomResponse of(
            Room room, Optional<Boolean> joined, Optional<My> my, Optional<MessageResponse> lastMessage) {
        boolean direct = room.kind() == RoomKind.DIRECT;
        return new RoomResponse(
                room.id().toString(),
                room.kind().name().toLowerCase(Locale.ROOT),
                room.name().map(RoomName::value),
                Optional.of(room.topic())
                        .filter(topic -> !topic.equals(Topic.NONE))
                        .map(Topic::value),
                room.memberCount(),
                direct ? Optional.of(memberIds(room)) : Optional.empty(),
                direct
                        ? Optional.of(
                                room.people().stream().map(UserResponse::of).toList())
                        : Optional.empty(),
                room.seq(),
                room.rev(),
                room.readOnly(),
                room.receipts(),
                Optional.of(room.slowMode().toSeconds()).filter(seconds -> seconds > 0),
                room.archivedAt().map(Times::text),
                room.isGeneral() ? Optional.of(true) : Optional.empty(),
                joined,
                my,
                lastMessage);
    }

    private static List<String> memberIds(Room room) {
        return room.people().stream().map(person -> person.id().toString()).toList();
    }
}
