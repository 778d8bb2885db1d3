package mlchat.edge.live;

import mlchat.domain.auth.SessionId;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.RoomId;

/// The names under which sockets listen: a room of the chat, all devices of a user, all sockets of a session.
final class Channels {
    private Channels() {}

    static String of(RoomId room) {
        return "room:" + room;
    }

    static String of(UserId user) {
        return "user:" + user;
    }

    static String of(SessionId session) {
        return "session:" + session;
    }
}
