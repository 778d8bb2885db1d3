package mlchat.edge.messages;

import jakarta.inject.Singleton;
import mlchat.domain.messages.Messages;
import mlchat.domain.messages.PageQuery;
import mlchat.domain.messages.Shown;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.Rooms;
import mlchat.edge.Installation;
import mlchat.edge.auth.Caller;

/// Pages of rooms and of threads, as a reader gets them.
@Singleton
final class HistoryPages {
    private final Messages messages;
    private final Rooms rooms;
    private final MessageAccess access;
    private final Installation installation;

    HistoryPages(Messages messages, Rooms rooms, MessageAccess access, Installation installation) {
        this.messages = messages;
        this.rooms = rooms;
        this.access = access;
        this.installation = installation;
    }

    /// What somebody reads with whom there is no conversation yet.
    PageResponse empty() {
        return PageResponse.empty(installation.incarnation());
    }

    PageResponse ofRoom(Caller caller, RoomId room, Shown shown, PageQuery query) {
        var reader = rooms.membership(room, caller.user(), caller.session());
        return PageResponse.of(room, messages.history(reader, shown, query), caller.user(), installation.incarnation());
    }

    /// The replies of a thread, whose room follows from it.
    PageResponse ofThread(Caller caller, String thread, PageQuery query) {
        var root = MessageAccess.id(thread);
        var reader = access.member(caller, root);
        var page = messages.history(reader, new Shown.InThread(root), query);
        return PageResponse.of(reader.room(), page, caller.user(), installation.incarnation());
    }
}
