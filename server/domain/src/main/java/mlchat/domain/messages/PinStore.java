package mlchat.domain.messages;

import java.time.Instant;
import java.util.List;
import mlchat.domain.Ids;
import mlchat.domain.rooms.Membership;
import mlchat.domain.rooms.RoomId;

/// Keeps which messages of a room are pinned.
public interface PinStore {

    /// Pins the message; nothing happens if it is pinned already. It takes a `rev` and announces
    /// [mlchat.domain.Event.MessageChanged]; a note among the messages tells of it.
    ///
    /// @param most how many may be pinned in a room
    /// @throws mlchat.domain.Refused with `MessageNotFound`, `RoomNotFound`, `SessionOver`, `NotAllowed`,
    ///     `RoomArchived` or `TooManyPins`
    Message pin(Membership actor, MessageId id, int most, Ids ids, Instant at);

    /// Takes it down again; nothing happens if it is not pinned. It takes a `rev` and is announced.
    ///
    /// @throws mlchat.domain.Refused as [#pin], but `TooManyPins`
    Message unpin(Membership actor, MessageId id, Instant at);

    /// What is pinned in the room, the latest first, below `before`, at most `limit`.
    List<Pin> pins(RoomId room, long before, int limit);

    /// A pinned message.
    ///
    /// @param number rises with each pin in a room
    record Pin(long number, Message message) {}
}
