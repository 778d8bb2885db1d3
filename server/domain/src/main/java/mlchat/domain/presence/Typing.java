package mlchat.domain.presence;

import java.util.Optional;
import mlchat.domain.messages.MessageId;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.RoomId;

/// Somebody writes something, or has stopped.
///
/// @param thread the message that began the thread; nothing in the room itself
public record Typing(RoomId room, Optional<MessageId> thread, UserId user, boolean on) {}
