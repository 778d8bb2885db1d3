package mlchat.edge.problems;

import java.util.Locale;

/// The kinds of problem, each with its fixed English title and HTTP status. `api/problems.yaml` lists the same.
public enum ProblemType {
    MALFORMED(400, "The request is malformed"),
    UNKNOWN_FIELD(400, "The request has a field that nobody knows"),
    TEXT_INVALID(400, "The text has characters that cannot be kept"),
    USERNAME_INVALID(400, "This cannot be a username"),
    DISPLAY_NAME_INVALID(400, "This cannot be a display name"),
    EMAIL_INVALID(400, "This is not an e-mail address"),
    WEAK_PASSWORD(400, "The password is too weak"),
    MESSAGE_EMPTY(400, "The message is empty"),
    MESSAGE_TOO_LONG(400, "The message is too long"),
    POLL_INVALID(400, "This cannot be asked or chosen"),
    EMOJI_INVALID(400, "This is not one emoji"),
    SEARCH_INVALID(400, "The search cannot be understood"),
    SEARCH_TOO_LONG(400, "The search asks for too much"),
    ROOM_NAME_INVALID(400, "This cannot be the name of a room"),
    TOPIC_INVALID(400, "This cannot be a topic"),
    TOO_MANY_GUESTS(400, "Too many people for a new room"),
    TOO_MANY_PEOPLE(400, "Too many people for one direct conversation"),
    TIME_OUT_OF_RANGE(400, "The time has passed or is too far ahead"),
    CREDENTIALS_CONFLICT(400, "The request carries two different sessions"),
    NOT_SIGNED_IN(401, "Sign in first"),
    BAD_CREDENTIALS(401, "Username or password is wrong"),
    REFRESH_TOKEN_INVALID(401, "The refresh token is not valid"),
    CROSS_SITE(403, "The request comes from another site"),
    REGISTRATION_CLOSED(403, "Registration is closed"),
    INVITATION_INVALID(403, "The invitation is not valid"),
    SETUP_CODE_INVALID(403, "The setup code is not valid"),
    NOT_ALLOWED(403, "Your role does not allow this"),
    READ_ONLY(403, "The room is read-only"),
    MUTED(403, "You may not speak in this room"),
    BANNED(403, "This room is closed to this person"),
    NOT_FOUND(404, "There is nothing here"),
    ROOM_NOT_FOUND(404, "There is no such room"),
    MESSAGE_NOT_FOUND(404, "There is no such message"),
    MEMBER_NOT_FOUND(404, "This person is not in the room"),
    USER_NOT_FOUND(404, "There is no such user"),
    SESSION_NOT_FOUND(404, "There is no such session"),
    SCHEDULED_NOT_FOUND(404, "There is no such scheduled message"),
    METHOD_NOT_ALLOWED(405, "This method is not offered here"),
    NOT_ACCEPTABLE(406, "The answer would be JSON"),
    USERNAME_TAKEN(409, "The username is taken"),
    ROOM_NAME_TAKEN(409, "The name is taken"),
    ROOM_ARCHIVED(409, "The room is archived"),
    ROOM_PERMANENT(409, "This room stays as it is"),
    LAST_OWNER(409, "The room needs an owner"),
    TOO_MANY_REACTIONS(409, "The message has as many different emoji as it may"),
    POLL_CLOSED(409, "The poll is closed"),
    TOO_MANY_PINS(409, "As many messages are pinned as may be"),
    CLIENT_ID_REUSED(409, "The clientId was used for another message"),
    TOO_MANY_KEPT(409, "You have as many of these as you may"),
    PAYLOAD_TOO_LARGE(413, "The request is too large"),
    ADDRESS_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The request must be JSON"),
    SLOW_MODE(429, "The room is in slow mode"),
    TOO_MANY_ATTEMPTS(429, "Too many attempts"),
    HEADERS_TOO_LARGE(431, "The headers are too large"),
    INTERNAL(500, "Something went wrong on the server"),
    OUTCOME_UNKNOWN(503, "It is not known whether this was done"),
    OVERLOADED(503, "The server is busy"),
    NOT_READY(503, "The server is not ready"),
    STORAGE_FULL(507, "The server's storage is full");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /// The last part of its address: kebab-case of its name.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Its address on this server, where a page explains it to people (RFC 9457, section 3.1.1).
    public String uri() {
        return "/problems/" + slug();
    }
}
