package mlchat.edge.rooms;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mlchat.domain.rooms.ReadMark;
import mlchat.domain.rooms.Role;
import mlchat.domain.rooms.Room;
import mlchat.domain.rooms.RoomKind;
import mlchat.domain.rooms.RoomView;
import mlchat.edge.messages.MessageResponse;
import mlchat.edge.people.UserResponse;

/// A room on the wire.
///
/// @param kind      `public` or `direct`
/// @param members   how many people are in it
/// @param memberIds who they are, in direct rooms
/// @param people    the same with their names, in direct rooms: those have no name of their own
/// @param my        what it is to the reader; missing where the room is shown to all alike
public record RoomResponse(
        String id,
        String kind,
        Optional<String> name,
        int members,
        Optional<List<String>> memberIds,
        Optional<List<UserResponse>> people,
        long seq,
        long rev,
        Optional<My> my,
        Optional<MessageResponse> lastMessage) {

    /// The reader's side of a room.
    public record My(String role, long readSeq, int unread, int mentions) {
        static My of(Role role, ReadMark mark) {
            return new My(role.name().toLowerCase(Locale.ROOT), mark.readSeq(), mark.unread(), mark.mentions());
        }
    }

    /// As one member sees it.
    public static RoomResponse of(RoomView view, Optional<MessageResponse> lastMessage) {
        return of(view.room(), Optional.of(My.of(view.role(), view.mark())), lastMessage);
    }

    /// As everybody in it sees it.
    public static RoomResponse of(Room room) {
        return of(room, Optional.empty(), Optional.empty());
    }

    private static RoomResponse of(Room room, Optional<My> my, Optional<MessageResponse> lastMessage) {
        boolean direct = room.kind() == RoomKind.DIRECT;
        return new RoomResponse(
                room.id().toString(),
                room.kind().name().toLowerCase(Locale.ROOT),
                room.name(),
                room.memberCount(),
                direct ? Optional.of(memberIds(room)) : Optional.empty(),
                direct
                        ? Optional.of(
                                room.people().stream().map(UserResponse::of).toList())
                        : Optional.empty(),
                room.seq(),
                room.rev(),
                my,
                lastMessage);
    }

    private static List<String> memberIds(Room room) {
        return room.people().stream().map(person -> person.id().toString()).toList();
    }
}
