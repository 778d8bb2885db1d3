package mlchat.edge.live;

import mlchat.domain.auth.SessionId;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.RoomId;

/// The names under which sockets listen: a room of the chat, all devices of a user, all sockets of a session, and
/// who watches a room or a person.
final class Channels {
    private static final String WATCHED = "watched:";

    private Channels() {}

    static String of(RoomId room) {
        return "room:" + room;
    }

    static String of(UserId user) {
        return "user:" + user;
    }

    static String watching(RoomId room) {
        return WATCHED + of(room);
    }

    static String watching(UserId user) {
        return WATCHED + of(user);
    }

    static boolean isWatching(String channel) {
        return channel.startsWith(WATCHED);
    }

    static String of(SessionId session) {
        return "session:" + session;
    }
}
