package mlchat.domain.personal;

import java.time.InstantSource;
import java.util.List;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.Membership;

/// The door to what people are writing and have not sent.
public final class Drafts {
    private final DraftStore store;
    private final InstantSource clock;
    private final int most;

    /// @param most how many drafts a person may have
    public Drafts(DraftStore store, InstantSource clock, int most) {
        this.store = store;
        this.clock = clock;
        this.most = most;
    }

    /// Keeps what is being written there; the answer is what is kept now.
    ///
    /// @throws mlchat.domain.Refused as [DraftStore#write]
    public KeptDraft write(Membership writer, DraftWrite draft) {
        return store.write(writer, draft, most, clock.instant());
    }

    /// The person's drafts, the newest first.
    public List<KeptDraft> drafts(UserId user) {
        return store.drafts(user);
    }
}
