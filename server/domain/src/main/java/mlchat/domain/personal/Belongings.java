package mlchat.domain.personal;

import java.time.InstantSource;
import mlchat.domain.auth.SessionId;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.Membership;

/// The door to what belongs to one person: preferences, and what changed since a device last looked.
public final class Belongings {
    private final BelongingStore store;
    private final InstantSource clock;

    public Belongings(BelongingStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Where the person stands: later changes have greater revisions.
    public long rev(UserId user) {
        return store.rev(user);
    }

    /// What changed since.
    public PersonalChanges changes(UserId user, PersonalChanges.Since since) {
        return store.changes(user, since);
    }

    public Preferences preferences(UserId user) {
        return store.preferences(user);
    }

    /// Changes some preferences.
    ///
    /// @throws mlchat.domain.Refused as [BelongingStore#prefer]
    public Preferences prefer(UserId user, SessionId session, PreferencesEdit edit) {
        return store.prefer(user, session, edit, clock.instant());
    }

    /// Changes what a room is to its member.
    ///
    /// @throws mlchat.domain.Refused as [BelongingStore#settle]
    public void settle(Membership member, OwnEdit edit) {
        store.settle(member, edit, clock.instant());
    }
}
