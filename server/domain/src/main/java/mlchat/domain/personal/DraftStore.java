package mlchat.domain.personal;

import java.time.Instant;
import java.util.List;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.Membership;

/// Keeps what people are writing. As of every belonging, its changes take the person's revision and are
/// announced to the person's devices.
public interface DraftStore {

    /// Writes what [DraftWrite#over] says. Many writes of one place that are committed together are written
    /// once.
    ///
    /// @param most how many drafts a person may have
    /// @throws mlchat.domain.Refused with `RoomNotFound`, `SessionOver` or `TooManyKept`
    KeptDraft write(Membership writer, DraftWrite draft, int most, Instant at);

    /// The person's drafts in rooms where the person is, the newest first.
    List<KeptDraft> drafts(UserId user);
}
