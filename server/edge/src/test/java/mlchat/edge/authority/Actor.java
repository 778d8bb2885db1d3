package mlchat.edge.authority;

/// Who may ask, seen from the room that is asked about.
enum Actor {
    /// Nobody who has logged in.
    ANONYMOUS,
    /// Has an account and was never in the room.
    OUTSIDER,
    /// Was a member, said something and was taken out.
    EX_MEMBER,
    MEMBER,
    MODERATOR,
    OWNER;

    /// Whether the room is this actor's business.
    boolean isInside() {
        return compareTo(MEMBER) >= 0;
    }

    boolean wasInside() {
        return this == EX_MEMBER || isInside();
    }
}
