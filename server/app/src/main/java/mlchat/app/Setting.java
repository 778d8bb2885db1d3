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
    MLCHAT_LIMIT_BODY_BYTES("262144", "Most bytes in the body of a REST request."),
    MLCHAT_LIMIT_FRAME_BYTES("262144", "Most bytes in one message over a socket."),
    MLCHAT_LIMIT_SOCKETS_PER_IP(
            "50", "Most sockets of one address that have not signed in; those that have do not count."),
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
