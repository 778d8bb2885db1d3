package mlchat.edge.messages;

import java.util.Optional;

/// What somebody wants to say, and where: in a room, to a person, or (neither given) in the general room.
///
/// @param clientId the sender's own name for it; over a socket it is required
public record SendRequest(
        String content, Optional<String> roomId, Optional<String> recipientId, Optional<String> clientId) {}
