package mlchat.domain.search;

import java.util.List;
import java.util.Optional;
import mlchat.domain.messages.Message;
import mlchat.domain.rooms.RoomKind;
import mlchat.domain.rooms.RoomName;

/// A message that was found.
///
/// @param kind       of the room it is in
/// @param room       that room's name, if it has one
/// @param highlights where its content has what was looked for, in order
public record Hit(Message message, RoomKind kind, Optional<RoomName> room, List<Range> highlights) {
    public Hit {
        highlights = List.copyOf(highlights);
    }
}
