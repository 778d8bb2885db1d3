package mlchat.domain.personal;

import java.time.Instant;
import mlchat.domain.auth.SessionId;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.Membership;

/// Keeps what belongs to one person. Every change takes the person's next revision in the transaction that
/// writes it, and is announced to the person's own devices after the commit and before the call returns
/// ([mlchat.domain.Event.BelongingsChanged]).
public interface BelongingStore {

    /// Where the person stands.
    long rev(UserId user);

    /// What changed, at most [PersonalChanges#LIMIT] things and not much more than [PersonalChanges#MOST_TEXT].
    /// What is gone is told to those only who may have known it.
    PersonalChanges changes(UserId user, PersonalChanges.Since since);

    /// How the person wants the chat to be; [Preferences#STANDARD] for who has said nothing.
    Preferences preferences(UserId user);

    /// Changes some of that; what is already so changes nothing.
    ///
    /// @throws mlchat.domain.Refused with `SessionOver`
    Preferences prefer(UserId user, SessionId session, PreferencesEdit edit, Instant at);

    /// Changes what a room is to its member; what is already so changes nothing.
    ///
    /// @throws mlchat.domain.Refused with `RoomNotFound` or `SessionOver`
    void settle(Membership member, OwnEdit edit, Instant at);
}
