package mlchat.domain.rooms;

/// What a member may do in a room, rising.
public enum Role {
    MEMBER,
    MODERATOR,
    OWNER
}
