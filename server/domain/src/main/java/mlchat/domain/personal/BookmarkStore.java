package mlchat.domain.personal;

import java.time.Instant;
import java.util.List;
import mlchat.domain.auth.SessionId;
import mlchat.domain.messages.MessageId;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.Membership;

/// Keeps which messages people want to find again. As of every belonging, its changes take the person's
/// revision and are announced to the person's devices.
public interface BookmarkStore {

    /// Marks a message of the reader's room; one that is marked already stays as it is.
    ///
    /// @param most how many a person may have
    /// @throws mlchat.domain.Refused with `RoomNotFound`, `SessionOver`, `MessageNotFound` or `TooManyKept`
    Bookmark add(Membership reader, MessageId message, int most, Instant at);

    /// Takes the mark away, also from what one may not read any more; nothing happens where there is none.
    ///
    /// @throws mlchat.domain.Refused with `SessionOver`
    void remove(UserId user, SessionId session, MessageId message, Instant at);

    /// The person's bookmarks in rooms where the person is, the newest first, older than the person's
    /// revision `before`.
    List<Bookmark> page(UserId user, long before, int limit);
}
