package mlchat.domain.rooms;

/// Where a room stands: its newest message and its newest change.
public record Revision(long seq, long rev) {}
