package mlchat.domain.rooms;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mlchat.domain.Ids;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.Text;
import mlchat.domain.auth.SessionId;
import mlchat.domain.people.UserId;

/// The door to rooms: which there are for whom, and the permission to read and speak in one.
public final class Rooms {
    /// The most people one direct conversation holds.
    public static final int DIRECT_LIMIT = 20;

    /// The most people whom somebody brings along into a new room.
    public static final int GUESTS_LIMIT = 200;

    /// Rooms on a page of the directory.
    public static final int DIRECTORY_PAGE = 50;

    private final RoomStore store;
    private final Ids ids;
    private final InstantSource clock;

    public Rooms(RoomStore store, Ids ids, InstantSource clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /// The room in which everybody is.
    public RoomId general() {
        return store.general();
    }

    /// Permission to read and speak in the room.
    ///
    /// @throws Refused with [Refusal.RoomNotFound], for outsiders too: who may not enter does not learn of
    /// it
    public Membership membership(RoomId room, UserId user, SessionId session) {
        return store.role(room, user)
                .map(role -> new Membership(room, user, session, role))
                .orElseThrow(Rooms::notFound);
    }

    /// Permission to say in the room what its author has written before and is not here to send. It opens
    /// nothing else.
    ///
    /// @throws Refused with [Refusal.RoomNotFound]
    public Membership absent(RoomId room, UserId user) {
        return store.role(room, user)
                .map(role -> Membership.absent(room, user, role))
                .orElseThrow(Rooms::notFound);
    }

    /// Whether the member may write something in the room at the moment.
    ///
    /// @throws Refused with `RoomNotFound`, `RoomArchived`, `Muted` or `ReadOnly`
    public void requireMayWrite(Membership member) {
        var seen = view(member);
        RoomRules.requireMayWrite(
                RoomRules.State.of(seen.room()),
                new RoomRules.Standing(seen.role(), seen.mutedUntil(), Optional.empty()),
                clock.instant());
    }

    /// The room as its member sees it.
    public RoomView view(Membership member) {
        return store.view(member.room(), member.user()).orElseThrow(Rooms::notFound);
    }

    /// All rooms of the user.
    public List<RoomView> views(UserId user) {
        return store.views(user);
    }

    /// Where each room of the user stands, for clients to compare with what they have.
    public Map<RoomId, Revision> revisions(UserId user) {
        return store.revisions(user);
    }

    /// Makes a room, whose owner is its creator.
    ///
    /// @throws Refused with [Refusal.TooManyGuests] and as [RoomStore#create]
    public RoomId create(NewRoom room, UserId creator, SessionId session) {
        if (room.people().size() > GUESTS_LIMIT) {
            throw new Refused(new Refusal.TooManyGuests(GUESTS_LIMIT));
        }
        return store.create(room, creator, session, ids, clock.instant());
    }

    /// Changes the room's settings.
    ///
    /// @throws Refused as [RoomStore#change]
    public RoomView change(Membership actor, RoomEdit edit) {
        store.change(actor, edit, ids, clock.instant());
        return view(actor);
    }

    /// Deletes the room and everything in it.
    ///
    /// @throws Refused as [RoomStore#delete]
    public void delete(Membership actor) {
        store.delete(actor, clock.instant());
    }

    /// The first public rooms by name.
    public List<RoomEntry> directory(UserId asker) {
        return store.directory(Optional.empty(), DIRECTORY_PAGE, asker);
    }

    /// Those behind the room of that name.
    public List<RoomEntry> directoryAfter(RoomName name, UserId asker) {
        return store.directory(Optional.of(name), DIRECTORY_PAGE, asker);
    }

    /// Public rooms whose name, or a word of it, starts with what was typed; a leading `#` is ignored.
    public List<RoomEntry> search(String typed, UserId asker) {
        Text.requireStorable(typed);
        var plain = typed.strip();
        if (plain.startsWith("#")) {
            plain = plain.substring(1);
        }
        if (Text.length(plain) > RoomName.LIMIT) {
            return List.of();
        }
        var prefix = RoomName.canonical(plain);
        return prefix.isEmpty() ? directory(asker) : store.search(prefix, DIRECTORY_PAGE, asker);
    }

    /// The one direct conversation of the asker and these people, opened if need be.
    ///
    /// Nobody is ever added to it: with one person more it is another conversation.
    ///
    /// @throws Refused with [Refusal.UserNotFound] or [Refusal.TooManyPeople]
    public RoomId direct(UserId asker, SessionId session, Set<UserId> others) {
        return store.direct(with(asker, others), session, new RoomId(ids.next()), clock.instant());
    }

    /// The direct conversation of the asker and these people, if they ever had one: looking opens nothing.
    ///
    /// @throws Refused with [Refusal.UserNotFound] or [Refusal.TooManyPeople]
    public Optional<RoomId> existingDirect(UserId asker, Set<UserId> others) {
        return store.existingDirect(with(asker, others));
    }

    /// Notes how far the member has read.
    ///
    /// @param force also moves the mark backwards ("mark unread from here")
    public ReadMark read(Membership member, long seq, boolean force) {
        return store.read(member, Math.max(0, seq), force);
    }

    private static Set<UserId> with(UserId asker, Set<UserId> others) {
        var people = new HashSet<>(others);
        people.add(asker);
        if (people.size() > DIRECT_LIMIT) {
            throw new Refused(new Refusal.TooManyPeople(DIRECT_LIMIT));
        }
        return Set.copyOf(people);
    }

    private static Refused notFound() {
        return new Refused(new Refusal.RoomNotFound());
    }
}
