package mlchat.domain.messages;

import java.time.Instant;
import java.util.Optional;
import mlchat.domain.people.Person;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.RoomId;

/// What was said. `seq` is its place in the room, for ever; `rev` the room's revision at which it last
/// changed.
///
/// @param clientId  what its sender called it; nothing on notes of the system
/// @param recipient the other one in a direct room of two, oneself in a room of one
/// @param content   empty when it is deleted
/// @param system    what it tells of, when nobody said it; its content is empty then
public record Message(
        MessageId id,
        RoomId room,
        long seq,
        long rev,
        Optional<ClientId> clientId,
        Person sender,
        Optional<UserId> recipient,
        String content,
        Optional<SystemNote> system,
        Instant at,
        Optional<Instant> editedAt,
        Optional<Instant> deletedAt) {}
