package mlchat.domain.presence;

/// A connection of somebody's, by a name that no other has at the same time.
public record Device(String id) {}
