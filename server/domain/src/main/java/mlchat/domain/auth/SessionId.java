package mlchat.domain.auth;

import java.util.Optional;
import java.util.UUID;
import mlchat.domain.Uuids;

/// Names one session: one device that logged in once. Not a secret.
public record SessionId(UUID value) {

    /// The id in this text, or nothing when the text is no id at all.
    public static Optional<SessionId> parse(String text) {
        return Uuids.parse(text).map(SessionId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
