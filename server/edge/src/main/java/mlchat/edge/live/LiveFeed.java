package mlchat.edge.live;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mlchat.domain.Event;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.messages.Changes;
import mlchat.domain.messages.MessageStore;
import mlchat.domain.people.UserId;
import mlchat.domain.personal.BelongingStore;
import mlchat.domain.personal.PersonalChanges;
import mlchat.domain.rooms.Member;
import mlchat.domain.rooms.Revision;
import mlchat.domain.rooms.RoomId;
import mlchat.edge.Backstage;
import mlchat.edge.Installation;
import mlchat.edge.messages.ChangesResponse;
import mlchat.edge.messages.MessageResponse;
import mlchat.edge.personal.PersonalResponse;
import mlchat.edge.rooms.MemberResponse;
import mlchat.edge.rooms.RoomResponse;
import mlchat.edge.wire.Json;
import mlchat.socketio.Namespace;
import mlchat.socketio.RawJson;

/// Turns events into frames, once each, and sends them to whom they concern, a room's changes in the order of
/// `rev`.
///
/// It remembers for each room the last revision it delivered. A hole means that an announcement was lost: it then
/// reads the changes from the store and delivers them as `room:changes`, before anything later. Before the first
/// delivery it goes by where the first socket that came in found the room.
final class LiveFeed implements Announcer.Feed {
    private final Namespace namespace;
    private final MessageStore store;
    private final BelongingStore belongings;
    private final RoomWelcome welcome;
    private final Watchers watchers;
    private final Installation installation;
    private final Map<RoomId, Long> delivered = new ConcurrentHashMap<>();
    private final Map<RoomId, Long> found = new ConcurrentHashMap<>();

    LiveFeed(
            Namespace namespace,
            Backstage backstage,
            RoomWelcome welcome,
            Watchers watchers,
            Installation installation) {
        this.namespace = namespace;
        this.store = backstage.messages();
        this.belongings = backstage.belongings();
        this.welcome = welcome;
        this.watchers = watchers;
        this.installation = installation;
    }

    /// A socket is about to listen to these rooms and will be told of a revision that is at least this one. Any
    /// thread.
    void listens(Map<RoomId, Revision> rooms) {
        rooms.forEach((room, revision) -> found.putIfAbsent(room, revision.rev()));
    }

    @Override
    public void deliver(Event event) {
        switch (event) {
            case Event.RoomChange change -> deliver(change);
            case Event.RoomInDoubt(var room) -> repair(room);
            case Event.RoomJoined(var user, var room) -> welcome.bring(user, room);
            case Event.RoomLeft left -> leave(left);
            case Event.MarkMoved moved -> {
                emit(Channels.of(moved.userId()), "unread", UnreadEvent.of(moved));
                watchers.read(moved.roomId(), moved.userId());
            }
            case Event.PresenceChanged(var presence) -> watchers.tell(presence);
            case Event.PresenceChosen(var user, var choice) -> watchers.tell(user, choice);
            case Event.TypingChanged(var typing) -> watchers.tell(typing);
            case Event.ReceiptMoved(var room, var receipt) -> watchers.tell(room, receipt);
            case Event.BelongingsChanged(var user, var changes) -> tell(user, changes);
            case Event.UserInDoubt(var user) -> ring(user);
            case Event.SessionEnded ended -> end(ended);
        }
    }

    private void deliver(Event.RoomChange change) {
        var room = change.roomId();
        long last = delivered.getOrDefault(room, Math.min(found.getOrDefault(room, Long.MAX_VALUE), change.rev() - 1));
        if (change.rev() <= last) {
            return;
        }
        if (change.rev() > last + 1) {
            repair(room);
            return;
        }
        delivered.put(room, change.rev());
        switch (change) {
            case Event.MessagePosted(var message) -> {
                emit(Channels.of(room), "message:posted", MessageResponse.forEvent(message));
                watchers.spoke(room, message.sender().id());
            }
            case Event.MessageChanged(var message) ->
                emit(Channels.of(room), "message:changed", MessageResponse.forEvent(message));
            case Event.RoomChanged(var settled) ->
                emit(
                        Channels.of(room),
                        "room:changed",
                        new RoomChangedEvent(room.toString(), change.rev(), RoomResponse.of(settled)));
            case Event.MemberChanged(var _, var member, var memberCount) -> {
                if (member.leftAt().isPresent()) {
                    cut(member.person().id(), room);
                }
                emit(
                        Channels.of(room),
                        "member:changed",
                        new MemberChangedEvent(room.toString(), change.rev(), MemberResponse.of(member), memberCount));
            }
        }
    }

    /// Nothing that comes after this change is for the one who is out.
    private void cut(UserId user, RoomId room) {
        namespace.in(Channels.of(user)).socketsLeave(Channels.of(room));
        watchers.cut(user, room);
    }

    private void leave(Event.RoomLeft left) {
        cut(left.userId(), left.roomId());
        if (left.reason() == Event.RoomLeft.Reason.DELETED) {
            delivered.remove(left.roomId());
            found.remove(left.roomId());
        }
        emit(
                Channels.of(left.userId()),
                "room:left",
                new RoomLeftEvent(left.roomId().toString(), left.reason().name().toLowerCase(Locale.ROOT)));
    }

    /// Delivers whatever the store has after the last revision that was delivered. A room that no socket found when
    /// it came in is a new one: all of it is news.
    private void repair(RoomId room) {
        try {
            deliverChanges(room);
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof Refusal.RoomNotFound)) {
                throw refused;
            }
            // The room is deleted. Whoever was not told learns it from the next sync.
            delivered.remove(room);
        }
    }

    /// Nobody heard live whether this member has come or gone: one's own devices are told either, again
    /// perhaps.
    private void place(RoomId room, Member member) {
        var user = member.person().id();
        if (member.leftAt().isPresent()) {
            leave(new Event.RoomLeft(user, room, Event.RoomLeft.Reason.REMOVED));
        } else {
            welcome.bring(user, room);
        }
    }

    private void deliverChanges(RoomId room) {
        long last = delivered.getOrDefault(room, found.getOrDefault(room, 0L));
        Changes changes;
        do {
            changes = store.changes(room, last, Changes.LIMIT);
            changes.members().forEach(member -> place(room, member));
            if (changes.reset() || changes.rev() > last) {
                emit(Channels.of(room), "room:changes", ChangesResponse.forEvent(changes, installation.incarnation()));
            }
            last = changes.rev();
            delivered.put(room, last);
        } while (changes.more());
    }

    private void tell(UserId user, PersonalChanges changes) {
        emit(Channels.of(user), "user:changed", PersonalResponse.of(changes, installation.incarnation()));
    }

    /// Says only where the user stands: whoever knows less asks for the rest.
    private void ring(UserId user) {
        long rev = belongings.rev(user);
        tell(user, new PersonalChanges(rev, rev, List.of(), false, false));
    }

    private void end(Event.SessionEnded ended) {
        var channel = Channels.of(ended.sessionId());
        emit(channel, "session:ended", new SessionEndedEvent(reason(ended.reason())));
        namespace.in(channel).disconnectSockets(true);
    }

    static String reason(Event.SessionEnded.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void emit(String channel, String name, Object payload) {
        namespace.to(channel).emit(name, RawJson.of(Json.write(payload)));
    }

    /// `unread`: to all devices of the one who read.
    ///
    /// @param userRev the revision of one's own that this took
    record UnreadEvent(String roomId, long readSeq, int unread, int mentions, long userRev) {
        static UnreadEvent of(Event.MarkMoved moved) {
            var mark = moved.mark();
            return new UnreadEvent(
                    moved.roomId().toString(), mark.readSeq(), mark.unread(), mark.mentions(), moved.userRev());
        }
    }

    /// `member:changed`
    record MemberChangedEvent(String roomId, long rev, MemberResponse member, int members) {}

    /// `room:changed`
    record RoomChangedEvent(String roomId, long rev, RoomResponse room) {}

    /// `room:left`
    record RoomLeftEvent(String roomId, String reason) {}

    /// `session:ended`
    record SessionEndedEvent(String reason) {}
}
