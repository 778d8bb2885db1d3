package mlchat.domain.rooms;

import java.time.Instant;
import java.util.Optional;
import mlchat.domain.people.Person;

/// Somebody in a room, or somebody who was: then it says since when not any more.
///
/// @param mutedUntil reads, but may not speak before that
/// @param leftAt     since when this is no membership any more
/// @param rev        the room's revision at which this last changed
public record Member(
        Person person, Role role, Instant joinedAt, Optional<Instant> mutedUntil, Optional<Instant> leftAt, long rev) {

    /// The end of a silence that has none.
    public static final Instant FOR_GOOD = Instant.parse("9999-12-31T00:00:00Z");

    /// Somebody who has just come in.
    public static Member of(Person person, Role role, Instant joinedAt, long rev) {
        return new Member(person, role, joinedAt, Optional.empty(), Optional.empty(), rev);
    }
}
