package mlchat.domain.messages;

import java.time.Instant;
import java.util.Optional;
import mlchat.domain.people.Person;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.RoomId;

/// What was said. `seq` is its place in the room, for ever; `rev` the room's revision at which it last changed.
///
/// @param recipient the other one in a direct room of two, oneself in a room of one
public record Message(
        MessageId id,
        RoomId room,
        long seq,
        long rev,
        ClientId clientId,
        Person sender,
        Optional<UserId> recipient,
        String content,
        Instant at) {}
