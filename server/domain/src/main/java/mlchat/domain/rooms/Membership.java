package mlchat.domain.rooms;

import java.util.Optional;
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
    private final Optional<SessionId> session;
    private final Role role;

    Membership(RoomId room, UserId user, SessionId session, Role role) {
        this(room, user, Optional.of(session), role);
    }

    private Membership(RoomId room, UserId user, Optional<SessionId> session, Role role) {
        this.room = room;
        this.user = user;
        this.session = session;
        this.role = role;
    }

    /// Of somebody who is not here: what was written before is sent in that name.
    static Membership absent(RoomId room, UserId user, Role role) {
        return new Membership(room, user, Optional.empty(), role);
    }

    public RoomId room() {
        return room;
    }

    public UserId user() {
        return user;
    }

    /// Whether nobody is here whose session could be over.
    public boolean isAbsent() {
        return session.isEmpty();
    }

    /// @throws IllegalStateException for who is absent: only sending asks first
    public SessionId session() {
        return session.orElseThrow(() -> new IllegalStateException("who is not here does nothing but send"));
    }

    public Role role() {
        return role;
    }

    @Override
    public String toString() {
        return "Membership[" + user + " in " + room + " as " + role + "]";
    }
}
