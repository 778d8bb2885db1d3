package mlchat.domain.presence;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import mlchat.domain.auth.SessionId;
import mlchat.domain.people.UserId;

/// Keeps what people chose and when they were seen last.
public interface PresenceStore {

    /// What is kept of a person.
    record Kept(Choice choice, Optional<Instant> lastSeenAt) {}

    /// What is kept of these people. Who does not exist is missing.
    Map<UserId, Kept> kept(Collection<UserId> users);

    /// Keeps what the person chose. Whoever shows himself again shows how far he has read, too.
    ///
    /// @throws mlchat.domain.Refused with `SessionOver`
    Choice choose(UserId user, SessionId session, Choice.Edit edit, Instant at);

    /// Keeps when people were shown last.
    void seen(Map<UserId, Instant> times);
}
