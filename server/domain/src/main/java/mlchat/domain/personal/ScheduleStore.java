package mlchat.domain.personal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mlchat.domain.auth.SessionId;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.Membership;

/// Keeps what is to be said later. As of every belonging, its changes take the person's revision and are
/// announced to the person's devices.
public interface ScheduleStore {
    /// After this long one that was taken is taken again, should nobody have said what came of it.
    Duration LEASE = Duration.ofSeconds(30);

    /// Keeps a message for later, or gives what the author's `clientId` became before.
    ///
    /// @param most how many a person may have waiting or failed
    /// @throws mlchat.domain.Refused with `RoomNotFound`, `SessionOver`, `ClientIdReused` or `TooManyKept`
    ScheduledMessage add(Membership author, ScheduledMessage message, int most, Instant at);

    /// The person's messages that wait or have failed, by their time.
    List<ScheduledMessage> list(UserId user);

    /// Changes one that waits or has failed; it waits then.
    ///
    /// @throws mlchat.domain.Refused with `SessionOver` or `ScheduledNotFound`
    ScheduledMessage edit(UserId user, SessionId session, ScheduledId id, ScheduledEdit edit, Instant at);

    /// Gives one up that waits or has failed.
    ///
    /// @throws mlchat.domain.Refused with `SessionOver` or `ScheduledNotFound`
    void cancel(UserId user, SessionId session, ScheduledId id, Instant at);

    /// Takes one that waits or has failed in order to say it at once.
    ///
    /// @throws mlchat.domain.Refused with `SessionOver` or `ScheduledNotFound`
    ScheduledMessage claim(UserId user, SessionId session, ScheduledId id, Instant at);

    /// Takes those whose time has come, the longest waiting first, and those that were taken [#LEASE] ago and
    /// of which nobody knows whether they were said; at most `limit`.
    List<Due> claimDue(Instant now, int limit);

    /// A message to be said, and by whom.
    record Due(UserId author, ScheduledMessage message) {}

    /// One that was taken has been said.
    void posted(UserId author, ScheduledId id);

    /// One that was taken could not be said.
    void failed(UserId author, ScheduledId id, ScheduledMessage.Failure why);

    /// The message, whatever became of it.
    Optional<ScheduledMessage> find(UserId author, ScheduledId id);
}
