package mlchat.domain.messages;

import java.time.Instant;

/// What a message said from a moment on, until it was edited again.
public record Version(String content, Instant at) {}
