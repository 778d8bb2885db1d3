package mlchat.domain.messages;

import java.util.List;
import java.util.Optional;
import mlchat.domain.rooms.Member;
import mlchat.domain.rooms.Room;
import mlchat.domain.rooms.RoomId;

/// Everything of a room that changed in (`after`, `rev`], in its present state: who has it has everything up
/// to `rev`.
///
/// @param rev      the room's revision read before the scan; with `more`, the revision up to which this
/// goes
/// @param messages ascending by `rev`
/// @param room     the room, if its settings changed or its people
/// @param members  memberships that changed
/// @param more     there is more after `rev`: ask again
/// @param reset    the asker is too far behind or ahead: drop all pages of the room and load anew; nothing
/// is
///     listed
public record Changes(
        RoomId roomId,
        long after,
        long rev,
        List<Message> messages,
        Optional<Room> room,
        List<Member> members,
        boolean more,
        boolean reset) {
    /// Who is further behind than this loads anew.
    public static final int RESET_BEYOND = 2_000;

    /// Most changed messages and members in one answer.
    public static final int LIMIT = 500;

    public Changes {
        messages = List.copyOf(messages);
        members = List.copyOf(members);
    }

    /// The answer to somebody whose revision means nothing here.
    public static Changes reset(RoomId room, long after, long rev) {
        return new Changes(room, after, rev, List.of(), Optional.empty(), List.of(), false, true);
    }

    /// How many things it lists.
    public int size() {
        return messages.size() + members.size();
    }
}
