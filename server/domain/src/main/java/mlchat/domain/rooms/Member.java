package mlchat.domain.rooms;

import java.time.Instant;
import mlchat.domain.people.Person;

/// Somebody in a room. `rev` is the room's revision at which this membership last changed.
public record Member(Person person, Role role, Instant joinedAt, long rev) {}
