package mlchat.domain.rooms;

import mlchat.domain.auth.SessionId;
import mlchat.domain.people.UserId;

/// A membership as an earlier check found it, whatever became of it since: stores must look again.
public final class StaleMembership {
    private StaleMembership() {}

    public static Membership of(RoomId room, UserId user, SessionId session) {
        return new Membership(room, user, session, Role.MEMBER);
    }
}
