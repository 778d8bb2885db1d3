package mlchat.domain.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import mlchat.domain.Broadcast;
import mlchat.domain.Event;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.auth.Account;
import mlchat.domain.auth.PasswordHash;
import mlchat.domain.auth.RefreshToken;
import mlchat.domain.auth.Session;
import mlchat.domain.auth.SessionId;
import mlchat.domain.auth.Successor;
import mlchat.domain.messages.ClientId;
import mlchat.domain.messages.Emoji;
import mlchat.domain.messages.Message;
import mlchat.domain.messages.MessageId;
import mlchat.domain.messages.Version;
import mlchat.domain.people.Person;
import mlchat.domain.people.UserId;
import mlchat.domain.people.Username;
import mlchat.domain.personal.Belonging;
import mlchat.domain.personal.Bookmark;
import mlchat.domain.personal.KeptDraft;
import mlchat.domain.personal.PersonalChanges;
import mlchat.domain.personal.ScheduledId;
import mlchat.domain.personal.ScheduledMessage;
import mlchat.domain.presence.Availability;
import mlchat.domain.presence.Choice;
import mlchat.domain.presence.PresenceStore;
import mlchat.domain.rooms.Member;
import mlchat.domain.rooms.OwnSettings;
import mlchat.domain.rooms.ReadMark;
import mlchat.domain.rooms.Revision;
import mlchat.domain.rooms.Role;
import mlchat.domain.rooms.Room;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomKind;
import mlchat.domain.rooms.RoomName;
import mlchat.domain.rooms.RoomRules;
import mlchat.domain.rooms.RoomView;
import mlchat.domain.rooms.Topic;

/// Everything the in-memory stores share. Each of their methods holds its monitor from the first look to the
/// last announcement: that is their transaction and their lane.
final class World {
    final Broadcast broadcast;
    final Map<Username, Login> logins = new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
    final Map<UserId, Account> accounts = new HashMap<>();
    final Map<SessionId, Device> sessions = new HashMap<>();
    final Map<RefreshToken.Digest, Token> tokens = new HashMap<>();
    final Map<RoomId, Place> rooms = new LinkedHashMap<>();
    final Map<Set<UserId>, RoomId> directs = new HashMap<>();
    final Map<Sending, MessageId> sent = new HashMap<>();
    final Map<MessageId, Map<Emoji, List<Person>>> reactions = new HashMap<>();
    final Map<MessageId, List<Vote>> votes = new HashMap<>();
    final Map<MessageId, Instant> closed = new HashMap<>();

    /// Somebody's choice of one option.
    record Vote(UserId user, int option) {}

    final Map<MessageId, Long> pins = new HashMap<>();
    final Map<MessageId, List<Version>> versions = new HashMap<>();
    final Map<ScheduledId, Instant> tryAt = new HashMap<>();
    final Map<UserId, Estate> estates = new HashMap<>();
    final Map<UserId, PresenceStore.Kept> presence = new HashMap<>();
    final Map<MessageId, Long> numbers = new HashMap<>();
    final Map<Following, Follower> followers = new HashMap<>();
    final RoomId general = new RoomId(UUID.fromString("0197a2b4-0000-7000-8000-000000000001"));

    World(Broadcast broadcast) {
        this.broadcast = broadcast;
        rooms.put(general, new Place(RoomKind.PUBLIC, Optional.of(new RoomName("general"))));
    }

    /// What a login is checked against.
    static final class Login {
        final Account account;
        PasswordHash hash;

        Login(Account account, PasswordHash hash) {
            this.account = account;
            this.hash = hash;
        }
    }

    /// A session and whether it was ended.
    static final class Device {
        Session session;
        boolean ended;

        Device(Session session) {
            this.session = session;
        }
    }

    /// A refresh token, and what it was traded for.
    static final class Token {
        final Device device;
        Optional<SpentFor> spent = Optional.empty();

        Token(Device device) {
            this.device = device;
        }
    }

    record SpentFor(Token successor, Successor sealed, Instant at) {}

    /// A sender's own name for a message.
    record Sending(UserId sender, ClientId clientId) {}

    /// A room, its people and what was said in it: message number n lies at n - 1.
    static final class Place {
        final RoomKind kind;
        Optional<RoomName> name;
        Topic topic = Topic.NONE;
        boolean readOnly;
        Duration slowMode = Duration.ZERO;
        boolean receipts = true;
        Optional<Instant> archivedAt = Optional.empty();
        long metaRev = 1;
        final Map<UserId, Person> banned = new HashMap<>();
        final Map<UserId, Seat> seats = new LinkedHashMap<>();
        final List<Message> messages = new ArrayList<>();
        long rev = 1;

        Place(RoomKind kind, Optional<RoomName> name) {
            this.kind = kind;
            this.name = name;
        }

        long seq() {
            return messages.size();
        }

        /// The places of those who are here.
        Stream<Seat> present() {
            return seats.values().stream().filter(seat -> seat.member.leftAt().isEmpty());
        }

        Optional<Seat> present(UserId user) {
            return Optional.ofNullable(seats.get(user))
                    .filter(seat -> seat.member.leftAt().isEmpty());
        }

        int memberCount() {
            return (int) present().count();
        }

        RoomRules.State state() {
            boolean general = name.map(RoomName::canonical).equals(Optional.of("general"));
            return new RoomRules.State(kind, general, readOnly, slowMode, archivedAt.isPresent());
        }

        Revision revision() {
            return new Revision(seq(), rev);
        }
    }

    /// A member and how far the member has read.
    static final class Seat {
        Member member;
        long readSeq;
        long shownSeq;
        Optional<Instant> spokeAt = Optional.empty();
        OwnSettings own = OwnSettings.STANDARD;
        long userRev;

        Seat(Member member, long readSeq) {
            this.member = member;
            this.readSeq = readSeq;
            this.shownSeq = readSeq;
        }

        RoomRules.Standing standing() {
            return new RoomRules.Standing(member.role(), member.mutedUntil(), spokeAt);
        }
    }

    /// Somebody's place in a thread.
    record Following(MessageId root, UserId user) {}

    /// Whether somebody follows a thread, how far it is read, and how many of its replies are one's own.
    static final class Follower {
        boolean following;
        long readSeq;
        long userRev;
        int replies;
        long firstSeq;

        Follower(boolean following, long readSeq) {
            this.following = following;
            this.readSeq = readSeq;
        }
    }

    /// What belongs to one person, by what names it, and how often it changed.
    static final class Estate {
        final Map<Object, Belonging> belongings = new HashMap<>();
        long rev;
    }

    Estate estate(UserId user) {
        return estates.computeIfAbsent(user, _ -> new Estate());
    }

    /// Keeps a thing that took the person's next revision, and tells the person's devices.
    void keep(UserId user, Object name, Belonging belonging) {
        estate(user).belongings.put(name, belonging);
        broadcast.announce(new Event.BelongingsChanged(user, PersonalChanges.of(belonging)));
    }

    Message message(MessageId id) {
        return rooms.values().stream()
                .flatMap(place -> place.messages.stream())
                .filter(message -> message.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// The message has become this; everybody is told.
    Message replace(Message changed) {
        room(changed.room()).messages.set((int) changed.seq() - 1, changed);
        broadcast.announce(new Event.MessageChanged(changed));
        return changed;
    }

    long nextRev(RoomId room) {
        return ++room(room).rev;
    }

    /// @throws Refused with `MessageNotFound`
    Message message(RoomId room, MessageId id) {
        return room(room).messages.stream()
                .filter(message -> message.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(new Refusal.MessageNotFound()));
    }

    /// Adds the message to what was said, behind everything else.
    void add(Place place, Message message) {
        place.messages.add(message);
        numbers.put(message.id(), numbers.size() + 1L);
    }

    Place room(RoomId id) {
        return Optional.ofNullable(rooms.get(id)).orElseThrow(() -> new Refused(new Refusal.RoomNotFound()));
    }

    Seat seat(RoomId room, UserId user) {
        return room(room).present(user).orElseThrow(() -> new Refused(new Refusal.RoomNotFound()));
    }

    Person person(UserId id) {
        return Optional.ofNullable(accounts.get(id))
                .orElseThrow(() -> new Refused(new Refusal.UserNotFound()))
                .person();
    }

    /// Somebody comes in, at the room's present revision, with everything so far counted as read.
    Member enter(Place place, Person person, Role role, Instant at) {
        var before = Optional.ofNullable(place.seats.get(person.id()));
        var mutedUntil = before.flatMap(seat -> seat.member.mutedUntil());
        var member = new Member(person, role, at, mutedUntil, Optional.empty(), place.rev);
        var seat = new Seat(member, place.seq());
        seat.spokeAt = before.flatMap(old -> old.spokeAt);
        before.ifPresent(old -> {
            seat.own = old.own;
            seat.userRev = old.userRev;
        });
        place.seats.put(person.id(), seat);
        return member;
    }

    void deleteRoom(RoomId id) {
        var people = room(id).present().map(seat -> seat.member.person().id()).toList();
        rooms.remove(id);
        estates.values().forEach(estate -> estate.belongings.values().removeIf(belonging -> isOf(id, belonging)));
        people.forEach(user -> broadcast.announce(new Event.RoomLeft(user, id, Event.RoomLeft.Reason.DELETED)));
    }

    private static boolean isOf(RoomId room, Belonging belonging) {
        return switch (belonging) {
            case KeptDraft draft -> draft.place().room().equals(room);
            case Bookmark bookmark -> bookmark.room().equals(room);
            case Belonging.OfRoom _, Belonging.OfThread _, Belonging.Settled _, ScheduledMessage _ -> false;
        };
    }

    Room describe(RoomId id, Place place) {
        List<Person> people = place.kind == RoomKind.DIRECT
                ? place.present().map(seat -> seat.member.person()).toList()
                : List.of();
        return new Room(
                id,
                place.kind,
                place.name,
                place.topic,
                place.readOnly,
                place.slowMode,
                place.receipts,
                place.archivedAt,
                place.memberCount(),
                people,
                place.seq(),
                place.rev,
                place.metaRev);
    }

    RoomView view(RoomId id, Place place, UserId user) {
        var seat = seat(id, user);
        return new RoomView(
                describe(id, place), seat.member.role(), seat.member.mutedUntil(), mark(place, user, seat), seat.own);
    }

    /// The member has read up to there. Others see it unless the member is hidden.
    void read(Seat seat, long seq) {
        seat.readSeq = seq;
        if (kept(seat.member.person().id()).choice().availability() != Availability.INVISIBLE) {
            seat.shownSeq = Math.max(seat.shownSeq, seq);
        }
    }

    PresenceStore.Kept kept(UserId user) {
        return presence.getOrDefault(user, new PresenceStore.Kept(Choice.STANDARD, Optional.empty()));
    }

    ReadMark mark(Place place, UserId user, Seat seat) {
        long unread = place.messages.stream()
                .filter(message -> message.seq() > seat.readSeq)
                .filter(message ->
                        message.system().isEmpty() && message.deletedAt().isEmpty())
                .filter(message -> !message.sender().id().equals(user))
                .filter(message -> !message.reply().isThreadOnly())
                .limit(ReadMark.CAP)
                .count();
        long mentions = place.messages.stream()
                .filter(message ->
                        message.seq() > seat.readSeq && !message.reply().isThreadOnly())
                .filter(message -> MentionsInMemory.calls(message, user))
                .count();
        return new ReadMark(seat.readSeq, (int) unread, MentionsInMemory.capped(mentions));
    }

    /// @throws Refused with `SessionOver` when the session was ended
    Session requireNotEnded(SessionId id) {
        var device = sessions.get(id);
        if (device == null || device.ended) {
            throw new Refused(new Refusal.SessionOver());
        }
        return device.session;
    }

    /// @throws Refused with `SessionOver` when the session was ended, or its time is up
    Session requireLive(SessionId id, Instant at) {
        var session = requireNotEnded(id);
        if (!at.isBefore(session.endsAt())) {
            throw new Refused(new Refusal.SessionOver());
        }
        return session;
    }

    /// @throws Refused with `SessionOver` also when the session is somebody else's
    void requireLive(SessionId id, UserId user, Instant at) {
        if (!requireLive(id, at).user().equals(user)) {
            throw new Refused(new Refusal.SessionOver());
        }
    }
}
