package mlchat.domain.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import mlchat.domain.Event;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.ReadMark;
import mlchat.domain.rooms.Role;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomKind;
import mlchat.domain.testing.Cast;
import mlchat.domain.testing.Cast.Guest;
import mlchat.domain.testing.StoreContract;
import org.junit.jupiter.api.Test;

/// What is unread never drifts: people do anything at random, and whatever they do, the store counts what
/// [NumbersModel]
/// counts, and so does each of three devices of one of them: one hears all, one misses much, and one sleeps.
///
/// `-Dmlchat.numbers.rounds=` says how often, `-Dmlchat.numbers.seed=` where to begin; what fails names its
/// seed.
public abstract class NumbersContract extends StoreContract {
    private static final int ROUNDS = Integer.getInteger("mlchat.numbers.rounds", 20);
    private static final long SEED = Long.getLong("mlchat.numbers.seed", 1);
    private static final int STEPS = 150;
    private static final ThreadStore.Selection UNREAD = new ThreadStore.Selection(true, 0, 50);

    private Random random = new Random(SEED);
    private NumbersModel model = new NumbersModel();
    private List<Guest> guests = List.of();
    private List<Replica> devices = List.of();
    private RoomId room = new RoomId(new UUID(0, 0));

    @Test
    void whateverPeopleDoTheNumbersAreRight() {
        for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
            begin(seed);
            for (int step = 0; step < STEPS; step++) {
                var done = act();
                check("seed " + seed + ", step " + step + ": " + done);
            }
        }
    }

    private void begin(long seed) {
        random = new Random(seed);
        model = new NumbersModel();
        guests = List.of("ada", "bob", "eve", "dan").stream()
                .map(name -> cast.guest(name + seed))
                .toList();
        room = cast.room(
                RoomKind.GROUP, "room " + seed, guests.getFirst(), guests.get(1), guests.get(2), guests.get(3));
        long seq = roomSeq();
        guests.forEach(guest -> {
            stores.rooms().read(cast.in(room, guest), seq, false);
            model.enter(guest.id(), seq);
        });
        devices = List.of(
                new Replica(room, stores.messages(), 500),
                new Replica(room, stores.messages(), 7),
                new Replica(room, stores.messages(), 3));
        var replicas = devices;
        var here = room;
        var chance = new Random(seed);
        heard.react(event -> {
            if (event instanceof Event.RoomChange change && change.roomId().equals(here)) {
                replicas.get(0).hear(change);
                if (chance.nextInt(3) > 0) {
                    replicas.get(1).hear(change);
                }
                replicas.get(2).hear(change);
            }
        });
    }

    /// Something that somebody may do; the answer tells what it was.
    private String act() {
        var guest = guests.get(random.nextInt(guests.size()));
        if (!model.people().contains(guest.id())) {
            return comeBack(guest);
        }
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4 -> post(guest, Reply.NONE);
            case 5, 6, 7, 8, 9 -> root().map(root -> reply(guest, root)).orElse("nothing");
            case 10, 11 -> own(guest).map(message -> edit(guest, message)).orElse("nothing");
            case 12 -> own(guest).map(message -> delete(guest, message)).orElse("nothing");
            case 13, 14, 15 -> read(guest);
            case 16, 17 -> root().map(root -> readThread(guest, root)).orElse("nothing");
            case 18 -> root().map(root -> follow(guest, root)).orElse("nothing");
            default -> guest == guests.getFirst() ? wake() : goAway(guest);
        };
    }

    private String reply(Guest guest, Message root) {
        return post(guest, new Reply(Optional.empty(), Optional.of(root.id()), random.nextInt(4) == 0));
    }

    private String post(Guest guest, Reply reply) {
        var names = names();
        boolean toAll = random.nextInt(12) == 0;
        var draft = new Draft(new ClientId(cast.ids().next().toString()), "something", reply, mentions(names, toAll));
        var message = stores.messages()
                .append(cast.in(room, guest), draft, new MessageId(cast.ids().next()), Cast.NOW)
                .message();
        model.post(message, ids(names), toAll);
        return guest.person().username() + " says " + message;
    }

    private String edit(Guest guest, Message message) {
        var names = names();
        boolean toAll = random.nextInt(8) == 0;
        var wording = new Wording("else " + random.nextInt(), mentions(names, toAll));
        var edited = stores.messages().edit(cast.in(room, guest), message.id(), wording, Cast.NOW);
        model.edit(message.id(), ids(names), toAll);
        return guest.person().username() + " edits " + edited;
    }

    private String delete(Guest guest, Message message) {
        var deleted = stores.messages().delete(cast.in(room, guest), message.id(), Cast.NOW);
        model.delete(message.id());
        return guest.person().username() + " deletes " + deleted;
    }

    private String read(Guest guest) {
        long seq = random.nextLong(roomSeq() + 3);
        boolean force = random.nextInt(3) == 0;
        var mark = stores.rooms().read(cast.in(room, guest), seq, force);
        model.read(guest.id(), seq, force);
        assertEquals(model.mark(guest.id()), mark);
        return guest.person().username() + " reads " + seq + " " + force;
    }

    private String readThread(Guest guest, Message root) {
        long seq = random.nextLong(roomSeq() + 3);
        boolean force = random.nextInt(3) == 0;
        stores.threads().read(cast.in(room, guest), root.id(), seq, force, Cast.NOW);
        model.readThread(root.id(), guest.id(), seq, force);
        return guest.person().username() + " reads " + seq + " of the thread " + root.seq() + " " + force;
    }

    private String follow(Guest guest, Message root) {
        boolean on = random.nextBoolean();
        stores.threads().follow(cast.in(room, guest), root.id(), on, Cast.NOW);
        model.follow(root.id(), guest.id(), on);
        return guest.person().username() + " follows " + root.seq() + " " + on;
    }

    private String goAway(Guest guest) {
        stores.members().leave(cast.in(room, guest), Optional.empty(), cast.ids(), Cast.NOW);
        model.leave(guest.id(), roomSeq());
        return guest.person().username() + " leaves";
    }

    private String comeBack(Guest guest) {
        var owner = cast.in(room, guests.getFirst());
        long before = mark(guests.getFirst()).readSeq();
        stores.members().add(owner, guest.id(), Role.MEMBER, cast.ids(), Cast.NOW);
        model.enter(guest.id(), mark(guest).readSeq());
        long seq = roomSeq();
        model.note(seq);
        if (before == seq - 1) {
            model.read(guests.getFirst().id(), seq, false);
        }
        return guest.person().username() + " comes back";
    }

    /// The third device slept until now and has missed what it should have heard.
    private String wake() {
        devices.get(2).forgetHeard();
        return "the third device wakes";
    }

    private Set<String> names() {
        var named = new TreeSet<String>();
        for (var guest : guests) {
            if (random.nextInt(5) == 0) {
                named.add(guest.person().username().value());
            }
        }
        if (random.nextInt(10) == 0) {
            named.add("nobody");
        }
        return named;
    }

    private static Mentions mentions(Set<String> names, boolean toAll) {
        var text = new ArrayList<>(names.stream().map(name -> "@" + name).toList());
        if (toAll) {
            text.add("@room");
        }
        return Mentions.in(String.join(" ", text), List::of);
    }

    private Set<UserId> ids(Set<String> names) {
        return guests.stream()
                .filter(guest -> names.contains(guest.person().username().value()))
                .map(Guest::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Message> root() {
        var roots = model.there().stream()
                .filter(message -> message.reply().threadOf().isEmpty())
                .toList();
        // Mostly one of the last, so that threads have something in them.
        int back = Math.min(roots.size(), 4);
        return roots.isEmpty() ? Optional.empty() : Optional.of(roots.get(roots.size() - 1 - random.nextInt(back)));
    }

    private Optional<Message> own(Guest guest) {
        var own = model.there().stream()
                .filter(message -> message.sender().id().equals(guest.id()))
                .toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(own.get(random.nextInt(own.size())));
    }

    private void check(String when) {
        for (var guest : guests) {
            if (model.people().contains(guest.id())) {
                assertEquals(model.mark(guest.id()), mark(guest), guest.person().username() + ", " + when);
                checkThreads(guest, when);
            }
        }
        if (random.nextInt(10) == 0) {
            devices.forEach(device -> check(device, guests.getFirst(), when));
        }
    }

    private void checkThreads(Guest guest, String when) {
        for (var thread : stores.threads().followed(guest.id(), UNREAD)) {
            if (thread.root().room().equals(room)) {
                assertEquals(model.threadMark(thread.root().id(), guest.id()), thread.mark(), when);
            }
        }
        root().ifPresent(root -> {
            var thread = stores.threads().view(room, root.id(), guest.id()).orElseThrow();
            assertEquals(model.follows(root.id(), guest.id()), thread.following(), when);
            assertEquals(model.threadMark(root.id(), guest.id()), thread.mark(), when);
        });
    }

    private void check(Replica device, Guest guest, String when) {
        device.settle();
        assertEquals(devices.getFirst().messages(), device.messages(), when);
        assertEquals(
                mark(guest),
                device.mark(guest.id(), Optional.empty(), mark(guest).readSeq()),
                when);
        root().ifPresent(root -> {
            var mark = stores.threads()
                    .view(room, root.id(), guest.id())
                    .orElseThrow()
                    .mark();
            assertEquals(mark, device.mark(guest.id(), Optional.of(root.id()), mark.readSeq()), when);
        });
    }

    private ReadMark mark(Guest guest) {
        return stores.rooms().view(room, guest.id()).orElseThrow().mark();
    }

    private long roomSeq() {
        return stores.rooms()
                .view(room, guests.getFirst().id())
                .orElseThrow()
                .room()
                .seq();
    }
}
