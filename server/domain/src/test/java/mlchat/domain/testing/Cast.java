package mlchat.domain.testing;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mlchat.domain.Ids;
import mlchat.domain.auth.Account;
import mlchat.domain.auth.PasswordHash;
import mlchat.domain.auth.RefreshToken;
import mlchat.domain.auth.Session;
import mlchat.domain.auth.SessionId;
import mlchat.domain.messages.Appended;
import mlchat.domain.messages.Ask;
import mlchat.domain.messages.ClientId;
import mlchat.domain.messages.Draft;
import mlchat.domain.messages.Message;
import mlchat.domain.messages.MessageId;
import mlchat.domain.messages.Poll;
import mlchat.domain.messages.Reply;
import mlchat.domain.people.DisplayName;
import mlchat.domain.people.Person;
import mlchat.domain.people.UserId;
import mlchat.domain.people.Username;
import mlchat.domain.rooms.Membership;
import mlchat.domain.rooms.NewRoom;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomKind;
import mlchat.domain.rooms.RoomName;
import mlchat.domain.rooms.Rooms;
import mlchat.domain.rooms.Topic;

/// The people of a test and what they do, straight at the stores.
public final class Cast {
    /// When everything happens.
    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123Z");

    private final ChatStores stores;
    private final Ids ids = new Ids(InstantSource.fixed(NOW), new SecureRandom());

    public Cast(ChatStores stores) {
        this.stores = stores;
    }

    /// Somebody with an account and a live session.
    public record Guest(Person person, SessionId session) {
        public UserId id() {
            return person.id();
        }
    }

    public Guest guest(String username) {
        return guest(username, username);
    }

    public Guest guest(String username, String displayName) {
        var person = person(username, displayName);
        stores.accounts().create(new Account(person, false, NOW), new PasswordHash("hash"), Optional.empty());
        return new Guest(person, session(person.id()));
    }

    /// The first administrator.
    public Guest administrator(String username) {
        var person = person(username, username);
        stores.accounts().create(new Account(person, true, NOW), new PasswordHash("hash"), Optional.empty());
        return new Guest(person, session(person.id()));
    }

    /// A person who has no account yet.
    public Person person(String username, String displayName) {
        return new Person(
                new UserId(ids.next()), Username.of(username), new DisplayName(displayName), Person.Kind.PERSON);
    }

    /// A new session that lives for 30 days from [#NOW].
    public SessionId session(UserId user) {
        var session = new Session(
                new SessionId(ids.next()), user, "a test", "127.0.0.1", NOW, NOW, NOW.plus(Duration.ofDays(30)));
        stores.sessions().open(session, RefreshToken.make(new SecureRandom()).digest());
        return session.id();
    }

    public RoomId general() {
        return stores.rooms().general();
    }

    public RoomId direct(Guest asker, Guest... others) {
        return stores.rooms().direct(people(asker, others), asker.session(), new RoomId(ids.next()), NOW);
    }

    /// A room of that kind and name, made by the first, with the others in it.
    public RoomId room(RoomKind kind, String name, Guest owner, Guest... others) {
        var guests = people(owner, others);
        var room = new NewRoom(kind, new RoomName(name), Topic.NONE, guests);
        return stores.rooms().create(room, owner.id(), owner.session(), ids, NOW);
    }

    public Ids ids() {
        return ids;
    }

    public Set<UserId> people(Guest one, Guest... others) {
        return Stream.concat(Stream.of(one), Stream.of(others)).map(Guest::id).collect(Collectors.toUnmodifiableSet());
    }

    public Membership in(RoomId room, Guest guest) {
        return new Rooms(stores.rooms(), ids, InstantSource.fixed(NOW)).membership(room, guest.id(), guest.session());
    }

    /// Says something under a `clientId` of its own.
    public Appended say(Guest guest, RoomId room, String content) {
        return send(in(room, guest), ids.next().toString(), content);
    }

    /// Replies in a thread.
    public Message reply(Guest guest, Message root, String content) {
        return reply(guest, root.room(), content, Reply.inThread(root.id()));
    }

    public Message reply(Guest guest, RoomId room, String content, Reply reply) {
        var draft = new Draft(new ClientId(ids.next().toString()), content, reply);
        return stores.messages()
                .append(in(room, guest), draft, new MessageId(ids.next()), NOW)
                .message();
    }

    public Appended send(Membership author, String clientId, String content) {
        return stores.messages()
                .append(author, new Draft(new ClientId(clientId), content), new MessageId(ids.next()), NOW);
    }

    /// Asks everybody to choose one of these.
    public Message ask(Guest guest, RoomId room, String... options) {
        var ask = new Ask(List.of(options), new Poll.Form(false, false, Optional.empty()));
        var draft = new Draft(new ClientId(ids.next().toString()), "What?").asking(ask);
        return stores.messages()
                .append(in(room, guest), draft, new MessageId(ids.next()), NOW)
                .message();
    }

    public RoomId roomId() {
        return new RoomId(ids.next());
    }
}
