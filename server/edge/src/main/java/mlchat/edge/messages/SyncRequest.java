package mlchat.edge.messages;

import java.util.Map;
import java.util.Optional;

/// What a client has: the last revision of each of its rooms.
///
/// @param incarnation the one its revisions come from
/// @param cursor      where the last answer stopped
public record SyncRequest(String incarnation, Map<String, Long> rooms, Optional<String> cursor) {}
