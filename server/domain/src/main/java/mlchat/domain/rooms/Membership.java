package mlchat.domain.rooms;

import mlchat.domain.auth.SessionId;
import mlchat.domain.people.UserId;

/// Proof that a user, through a session, was a member of a room a moment ago. There is no other way to read or
/// speak.
///
/// It is a class because only [Rooms#membership] may make one. It is asked for, passed on and dropped: no field
/// holds one, and every write checks the same again inside its transaction, for a membership may end in
/// between.
public final class Membership {
    private final RoomId room;
    private final UserId user;
    private final SessionId session;
    private final Role role;

    Membership(RoomId room, UserId user, SessionId session, Role role) {
        this.room = room;
        this.user = user;
        this.session = session;
        this.role = role;
    }

    public RoomId room() {
        return room;
    }

    public UserId user() {
        return user;
    }

    public SessionId session() {
        return session;
    }

    public Role role() {
        return role;
    }

    @Override
    public String toString() {
        return "Membership[" + user + " in " + room + " as " + role + "]";
    }
}
