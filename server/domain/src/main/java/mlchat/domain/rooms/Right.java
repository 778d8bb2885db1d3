package mlchat.domain.rooms;

/// What may be done to a room and its people, and the least role that may.
public enum Right {
    /// Bring people in.
    INVITE(Role.MEMBER),
    /// Name, topic, who may speak and how often.
    SETTLE(Role.MODERATOR),
    /// Keep messages in sight, and take them down. In conversations everybody may.
    PIN(Role.MODERATOR),
    /// Call everybody at once. In conversations everybody may.
    CALL_ALL(Role.MODERATOR),
    /// Remove, ban and mute people.
    MODERATE(Role.MODERATOR),
    /// Speak in a read-only room and without waiting in a slow one.
    SPEAK_ALWAYS(Role.MODERATOR),
    /// Give and take roles.
    APPOINT(Role.OWNER),
    ARCHIVE(Role.OWNER),
    DELETE(Role.OWNER);

    private final Role least;

    Right(Role least) {
        this.least = least;
    }

    public Role least() {
        return least;
    }

    /// Whether somebody of that role has it.
    public boolean isOf(Role role) {
        return role.compareTo(least) >= 0;
    }
}
