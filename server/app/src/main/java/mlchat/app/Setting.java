package mlchat.app;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Every setting there is: its name in the environment and in the file, its default, and what it means.
enum Setting {
    HOST("127.0.0.1", "The address to listen on; `0.0.0.0` or `::` opens the server to the network."),
    PORT("8080", "The port to listen on; `0` takes a free one and prints it."),
    PUBLIC_URL(
            null, "How people reach the server, for example `https://chat.example.org`; needed once `HOST` is open."),
    MLCHAT_ALLOW_HTTP(
            "loopback",
            "Where plain http is allowed: `loopback`, or `private` for private networks too (passkeys and "
                    + "notifications do not work there)."),
    MLCHAT_DATA("./data", "The folder of the database, files and secrets; made with mode 0700."),
    MLCHAT_MASTER_KEY(
            null,
            "The secret that wraps the keys in the database: at least 32 random characters, as `openssl rand -base64 32` "
                    + "prints them; made in the data folder if unset."),
    MLCHAT_REGISTRATION("open", "Who may register: `open`, `invite` or `closed`."),
    MLCHAT_SETUP_CODE(
            null,
            "The code that makes the first administrator, at least 16 characters; made at the first start if unset."),
    MLCHAT_CORS_ORIGINS(null, "Further exact origins, separated by commas, whose pages may call the interface."),
    MLCHAT_WEB(null, "The folder of the built web client; `bin/mlchat` sets it."),
    MLCHAT_BCRYPT_COST("12", "The cost of a password hash, 10 to 16; each step doubles the work."),
    MLCHAT_LIMIT_MESSAGE_LENGTH("10000", "Most Unicode code points in a message."),
    MLCHAT_LIMIT_REACTION_KINDS("50", "Most different emoji under a message."),
    MLCHAT_LIMIT_PINS("50", "Most pinned messages in a room."),
    MLCHAT_LIMIT_POLL_OPTIONS("10", "Most options in a poll."),
    MLCHAT_LIMIT_POLL_OPTION_LENGTH("100", "Most Unicode code points in an option of a poll."),
    MLCHAT_LIMIT_ROOM_MENTION_WARNING(
            "10", "Most people whom one calls with `@room` without being asked whether one means it."),
    MLCHAT_LIMIT_BODY_BYTES("262144", "Most bytes in the body of a REST request."),
    MLCHAT_LIMIT_FRAME_BYTES("262144", "Most bytes in one message over a socket."),
    MLCHAT_LIMIT_SOCKETS_PER_IP(
            "50", "Most sockets of one address that have not signed in; those that have do not count."),
    MLCHAT_LIMIT_BOOKMARKS_PER_USER("1000", "Most bookmarks of one person."),
    MLCHAT_LIMIT_DRAFTS_PER_USER("200", "Most drafts of one person."),
    MLCHAT_LIMIT_SCHEDULED_PER_USER("100", "Most messages that one person has scheduled."),
    MLCHAT_LIMIT_SEARCH_LENGTH("500", "Most Unicode code points in a search."),
    MLCHAT_LIMIT_SEARCH_TERMS("32", "Most words, phrases and filters in a search."),
    MLCHAT_LIMIT_SEARCHES_PER_USER(null, "`0` switches the limit on the searches of one user off."),
    MLCHAT_LIMIT_SEARCHES_PER_USER_BURST("60", "Searches of one user at once."),
    MLCHAT_LIMIT_SEARCHES_PER_USER_PER_MINUTE("60", "Searches of one user that come back each minute."),
    MLCHAT_LIMIT_WATCHED_ROOMS("20", "Most rooms that one socket has on screen, to be told of the moment."),
    MLCHAT_LIMIT_WATCHED_PEOPLE("200", "Most people whom one socket has on screen."),
    MLCHAT_LIMIT_RECEIPTS_MEMBERS("100", "Most members of a room that shows how far they have read."),
    MLCHAT_LIMIT_SIGNALS_PER_USER(null, "`0` switches the limit on what one user tells of the moment off."),
    MLCHAT_LIMIT_SIGNALS_PER_USER_BURST(
            "120", "What one user tells of the moment (typing, presence, watching) at once."),
    MLCHAT_LIMIT_SIGNALS_PER_USER_PER_MINUTE("240", "How much of that comes back each minute."),
    MLCHAT_LIMIT_REGISTRATIONS_PER_IP(null, "`0` switches the limit on registrations from one address off."),
    MLCHAT_LIMIT_REGISTRATIONS_PER_IP_BURST("50", "Registrations from one address at once."),
    MLCHAT_LIMIT_REGISTRATIONS_PER_IP_PER_MINUTE("0.84", "Registrations from one address that come back each minute.");

    private final @Nullable String standard;
    private final String meaning;

    Setting(@Nullable String standard, String meaning) {
        this.standard = standard;
        this.meaning = meaning;
    }

    /// The value when nobody sets it; some settings have none.
    Optional<String> standard() {
        return Optional.ofNullable(standard);
    }

    String meaning() {
        return meaning;
    }

    /// Whether its value is shown as dots.
    boolean secret() {
        return this == MLCHAT_MASTER_KEY || this == MLCHAT_SETUP_CODE;
    }

    static boolean exists(String name) {
        return Arrays.stream(values()).anyMatch(setting -> setting.name().equals(name));
    }
}
