package mlchat.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Every "no" this chat can say, on one page. Only the edge knows which HTTP status each becomes.
public sealed interface Refusal {

    // --- who one is -------------------------------------------------------------------------------------------

    /// Wrong password or unknown user: the same answer for both, so that nobody learns who has an account.
    record BadCredentials() implements Refusal {}

    /// The session is unknown, over, or has expired.
    record SessionOver() implements Refusal {}

    /// The session is over, or somebody else's: the two look alike on purpose.
    record SessionNotFound() implements Refusal {}

    /// The refresh token is unknown, spent, or its session is over.
    record RefreshTokenInvalid() implements Refusal {}

    // --- accounts ---------------------------------------------------------------------------------------------

    record UsernameInvalid(String reason) implements Refusal {}

    record UsernameTaken() implements Refusal {}

    record DisplayNameInvalid(String reason) implements Refusal {}

    record EmailInvalid(String reason) implements Refusal {}

    /// The password breaks a rule; `reason` says which, for people.
    record WeakPassword(String reason) implements Refusal {}

    record RegistrationClosed() implements Refusal {}

    record InvitationInvalid() implements Refusal {}

    /// The setup code is wrong, or an administrator exists already.
    record SetupCodeInvalid() implements Refusal {}

    // --- rooms and people -------------------------------------------------------------------------------------

    /// The room does not exist, or is not for the asker to know: the two look alike on purpose.
    record RoomNotFound() implements Refusal {}

    record UserNotFound() implements Refusal {}

    /// The person is not in the room.
    record MemberNotFound() implements Refusal {}

    record RoomNameInvalid(String reason) implements Refusal {}

    record RoomNameTaken() implements Refusal {}

    record TopicInvalid(String reason) implements Refusal {}

    /// The asker's role in the room is not enough; `reason` says whose would be, for people.
    record NotAllowed(String reason) implements Refusal {}

    /// The room cannot be left or deleted.
    record RoomPermanent(String reason) implements Refusal {}

    /// The only owner cannot go, or be less, while others are there and none of them is owner.
    record LastOwner() implements Refusal {}

    record RoomArchived() implements Refusal {}

    /// Only moderators and owners speak here.
    record ReadOnly() implements Refusal {}

    record Muted(Instant until) implements Refusal {}

    record SlowMode(Duration retryAfter) implements Refusal {}

    /// A moderator has shut the person out.
    record Banned() implements Refusal {}

    /// More people than can be brought in at once.
    record TooManyGuests(int limit) implements Refusal {}

    /// A direct conversation of more people than one may hold.
    record TooManyPeople(int limit) implements Refusal {}

    // --- messages ---------------------------------------------------------------------------------------------

    record MessageEmpty() implements Refusal {}

    /// The message does not exist, or is not for the asker to know.
    record MessageNotFound() implements Refusal {}

    /// Lengths in Unicode code points.
    record MessageTooLong(int length, int limit) implements Refusal {}

    /// Text with U+0000 or half a surrogate pair cannot be kept faithfully by every store.
    record TextInvalid(String reason) implements Refusal {}

    /// What somebody looks for cannot be understood; each reason is a sentence for people.
    record SearchInvalid(List<String> reasons) implements Refusal {
        public SearchInvalid {
            reasons = List.copyOf(reasons);
        }
    }

    /// More than one search may ask for. Lengths in Unicode code points.
    record SearchTooLong(String limit, int most) implements Refusal {}

    /// This sender used the `clientId` before, for other content or another room.
    record ClientIdReused() implements Refusal {}

    /// The text is not exactly one emoji.
    record EmojiInvalid(String reason) implements Refusal {}

    /// As many different emoji are under the message as may be.
    record TooManyReactions(int limit) implements Refusal {}

    /// What was asked cannot be asked, or chosen.
    record PollInvalid(String reason) implements Refusal {}

    /// Nobody votes in it any more.
    record PollClosed() implements Refusal {}

    /// As many messages are pinned in the room as may be.
    record TooManyPins(int limit) implements Refusal {}

    // --- what is one's own -----------------------------------------------------------------------------------

    /// One has as many of these as one may.
    record TooManyKept(String what, int limit) implements Refusal {}

    /// A time that has passed, or is too far ahead.
    record TimeOutOfRange() implements Refusal {}

    /// There is no such message for later, or it is on its way.
    record ScheduledNotFound() implements Refusal {}

    // --- limits and trouble -----------------------------------------------------------------------------------

    record TooManyAttempts(String limit, Duration retryAfter) implements Refusal {}

    /// A bounded queue is full; the same request will work later.
    record Overloaded(Duration retryAfter) implements Refusal {}

    /// The commit was sent but its outcome is not known: repeat with the same `clientId`, never report a
    /// failure.
    record OutcomeUnknown() implements Refusal {}

    /// The disk is full: reading goes on, writing does not.
    record StorageFull() implements Refusal {}
}
