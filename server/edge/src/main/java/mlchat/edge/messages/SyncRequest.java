package mlchat.edge.messages;

import java.util.Map;
import java.util.Optional;

/// What a client has: the last revision of each of its rooms, and of what is its user's own.
///
/// @param incarnation the one its revisions come from
/// @param userRev     missing: the client does not keep the user's own
/// @param cursor      where the last answer stopped
public record SyncRequest(
        String incarnation, Map<String, Long> rooms, Optional<Long> userRev, Optional<String> cursor) {}
