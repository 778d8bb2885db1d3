package mlchat.app.house.mistakes.socketio;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import mlchat.domain.people.UserId;

/// The socket library knows users, and JSON beside its codec.
public final class SocketThatKnowsUsers {
    Optional<UserId> user = Optional.empty();
    Optional<JsonNode> json = Optional.empty();
}
