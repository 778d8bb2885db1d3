package mlchat.app.house.mistakes.domain.rooms;

/// Permission that everybody can make.
public final class Membership {
    public Membership() {}
}
