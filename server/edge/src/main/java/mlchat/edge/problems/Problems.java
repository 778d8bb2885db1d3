package mlchat.edge.problems;

import java.time.Duration;
import mlchat.domain.Refusal;
import mlchat.domain.rooms.Member;
import mlchat.edge.wire.Times;

/// Turns every refusal of the domain into what goes over the wire. There is no `default`: a new refusal stops the
/// build here until somebody says what people are told.
public final class Problems {
    private Problems() {}

    public static Problem of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.BadCredentials() -> Problem.of(ProblemType.BAD_CREDENTIALS);
            case Refusal.SessionOver() -> Problem.of(ProblemType.NOT_SIGNED_IN, "The session is over.");
            case Refusal.RefreshTokenInvalid() -> Problem.of(ProblemType.REFRESH_TOKEN_INVALID);
            case Refusal.UsernameInvalid(var reason) -> Problem.at(ProblemType.USERNAME_INVALID, "/username", reason);
            case Refusal.UsernameTaken() ->
                Problem.at(ProblemType.USERNAME_TAKEN, "/username", "Somebody else has this name.");
            case Refusal.DisplayNameInvalid(var reason) ->
                Problem.at(ProblemType.DISPLAY_NAME_INVALID, "/displayName", reason);
            case Refusal.EmailInvalid(var reason) -> Problem.at(ProblemType.EMAIL_INVALID, "/email", reason);
            case Refusal.WeakPassword(var reason) -> Problem.at(ProblemType.WEAK_PASSWORD, "/password", reason);
            case Refusal.RegistrationClosed() ->
                Problem.of(ProblemType.REGISTRATION_CLOSED, "An administrator has to make your account.");
            case Refusal.InvitationInvalid() -> Problem.of(ProblemType.INVITATION_INVALID);
            case Refusal.SetupCodeInvalid() ->
                Problem.at(
                        ProblemType.SETUP_CODE_INVALID,
                        "/setupCode",
                        "The code is wrong, or there is an administrator already.");
            case Refusal.RoomNotFound() -> Problem.of(ProblemType.ROOM_NOT_FOUND);
            case Refusal.SessionNotFound() -> Problem.of(ProblemType.SESSION_NOT_FOUND);
            case Refusal.UserNotFound() -> Problem.of(ProblemType.USER_NOT_FOUND);
            case Refusal.MessageNotFound() -> Problem.of(ProblemType.MESSAGE_NOT_FOUND);
            case Refusal.MemberNotFound() -> Problem.of(ProblemType.MEMBER_NOT_FOUND);
            case Refusal.RoomNameInvalid(var reason) -> Problem.at(ProblemType.ROOM_NAME_INVALID, "/name", reason);
            case Refusal.RoomNameTaken() ->
                Problem.at(ProblemType.ROOM_NAME_TAKEN, "/name", "Another room has this name, or one like it.");
            case Refusal.TopicInvalid(var reason) -> Problem.at(ProblemType.TOPIC_INVALID, "/topic", reason);
            case Refusal.NotAllowed(var reason) -> Problem.of(ProblemType.NOT_ALLOWED, reason);
            case Refusal.RoomPermanent(var reason) -> Problem.of(ProblemType.ROOM_PERMANENT, reason);
            case Refusal.LastOwner() ->
                Problem.of(ProblemType.LAST_OWNER, "Make somebody else owner first; one owner must stay.");
            case Refusal.RoomArchived() ->
                Problem.of(ProblemType.ROOM_ARCHIVED, "It can be read; an owner can open it again.");
            case Refusal.ReadOnly() -> Problem.of(ProblemType.READ_ONLY, "Only moderators and owners speak here.");
            case Refusal.Muted(var until) ->
                Problem.of(
                        ProblemType.MUTED,
                        until.equals(Member.FOR_GOOD)
                                ? "A moderator has muted you."
                                : "A moderator has muted you until " + Times.text(until) + ".");
            case Refusal.SlowMode(var wait) ->
                Problem.of(ProblemType.SLOW_MODE, "Wait a little between two messages.")
                        .withRetryAfter(seconds(wait));
            case Refusal.Banned() -> Problem.of(ProblemType.BANNED, "A moderator has closed this room to this person.");
            case Refusal.TooManyGuests(var limit) ->
                Problem.at(
                        ProblemType.TOO_MANY_GUESTS,
                        "/memberIds",
                        "At most " + limit + " people come along into a new room; others can join later.");
            case Refusal.TooManyPeople(var limit) ->
                Problem.at(
                        ProblemType.TOO_MANY_PEOPLE,
                        "/userIds",
                        "A direct conversation has at most " + limit + " people.");
            case Refusal.MessageEmpty() ->
                Problem.at(ProblemType.MESSAGE_EMPTY, "/content", "A message needs something to say.");
            case Refusal.MessageTooLong(var length, var limit) ->
                Problem.at(
                                ProblemType.MESSAGE_TOO_LONG,
                                "/content",
                                "A message has at most " + limit + " characters; this one has " + length + ".")
                        .withLimit("MESSAGE_LENGTH");
            case Refusal.EmojiInvalid(var reason) -> Problem.at(ProblemType.EMOJI_INVALID, "/emoji", reason);
            case Refusal.TooManyReactions(var limit) ->
                Problem.of(
                                ProblemType.TOO_MANY_REACTIONS,
                                "A message has at most " + limit + " different emoji; use one that is there.")
                        .withLimit("REACTION_KINDS");
            case Refusal.PollInvalid(var reason) -> Problem.at(ProblemType.POLL_INVALID, "/poll", reason);
            case Refusal.PollClosed() -> Problem.of(ProblemType.POLL_CLOSED);
            case Refusal.TooManyPins(var limit) ->
                Problem.of(
                                ProblemType.TOO_MANY_PINS,
                                "A room has at most " + limit + " pinned messages; take one down first.")
                        .withLimit("PINS");
            case Refusal.TextInvalid(var reason) -> Problem.of(ProblemType.TEXT_INVALID, reason);
            case Refusal.SearchInvalid(var reasons) -> Problem.at(ProblemType.SEARCH_INVALID, "/q", reasons);
            case Refusal.SearchTooLong(var limit, var most) ->
                Problem.at(ProblemType.SEARCH_TOO_LONG, "/q", tooMuch(limit, most))
                        .withLimit(limit);
            case Refusal.ClientIdReused() ->
                Problem.at(
                        ProblemType.CLIENT_ID_REUSED,
                        "/clientId",
                        "You sent another message with this clientId before.");
            case Refusal.TooManyKept(var what, var limit) ->
                Problem.of(ProblemType.TOO_MANY_KEPT, "You may have " + limit + " " + what + ": remove one first.");
            case Refusal.TimeOutOfRange() ->
                Problem.at(ProblemType.TIME_OUT_OF_RANGE, "/at", "The time has passed, or is more than a year ahead.");
            case Refusal.ScheduledNotFound() -> Problem.of(ProblemType.SCHEDULED_NOT_FOUND);
            case Refusal.TooManyAttempts(var limit, var wait) ->
                Problem.of(ProblemType.TOO_MANY_ATTEMPTS).withLimit(limit).withRetryAfter(seconds(wait));
            case Refusal.Overloaded(var wait) ->
                Problem.of(ProblemType.OVERLOADED).withRetryAfter(seconds(wait));
            case Refusal.OutcomeUnknown() ->
                Problem.of(ProblemType.OUTCOME_UNKNOWN, "Send it again with the same clientId.")
                        .withRetry()
                        .withRetryAfter(1);
            case Refusal.StorageFull() ->
                Problem.of(ProblemType.STORAGE_FULL, "Reading works; writing will when there is space.");
        };
    }

    private static String tooMuch(String limit, int most) {
        return "A search has at most " + most + ("SEARCH_TERMS".equals(limit) ? " words and filters." : " characters.");
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
