package mlchat.domain.rooms;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mlchat.domain.people.Person;

/// A room as anybody in it sees it.
///
/// @param name       nothing in direct rooms: clients name those after the people in them
/// @param readOnly   only moderators and owners speak
/// @param slowMode   how long a member waits between two messages; zero: not at all
/// @param receipts   whether people see how far others have read
/// @param archivedAt since when nobody may speak
/// @param memberCount how many people are in it
/// @param people     who is in it: complete in direct rooms, else empty
/// @param seq        number of its newest message; 0 before the first
/// @param rev        number of its newest change
/// @param metaRev    the `rev` at which the room's own settings last changed
public record Room(
        RoomId id,
        RoomKind kind,
        Optional<RoomName> name,
        Topic topic,
        boolean readOnly,
        Duration slowMode,
        boolean receipts,
        Optional<Instant> archivedAt,
        int memberCount,
        List<Person> people,
        long seq,
        long rev,
        long metaRev) {

    private static final String GENERAL = "general";

    public Room {
        people = List.copyOf(people);
    }

    /// Whether it is the room in which everybody is: it keeps its name, and no other can have it.
    public boolean isGeneral() {
        return name.map(RoomName::canonical).filter(GENERAL::equals).isPresent();
    }
}
