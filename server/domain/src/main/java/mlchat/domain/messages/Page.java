package mlchat.domain.messages;

import java.util.List;
import mlchat.domain.rooms.Revision;

/// A part of a room's history, ascending by `seq`, as it was at one instant, when the room stood at `room`.
public record Page(List<Message> messages, boolean hasBefore, boolean hasAfter, Revision room) {
    public Page {
        messages = List.copyOf(messages);
    }
}
