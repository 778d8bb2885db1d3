package mlchat.domain.testing;

import static java.util.Comparator.comparingLong;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import mlchat.domain.Event;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.messages.Appended;
import mlchat.domain.messages.Changes;
import mlchat.domain.messages.ClientId;
import mlchat.domain.messages.Draft;
import mlchat.domain.messages.Message;
import mlchat.domain.messages.MessageId;
import mlchat.domain.messages.MessageRules;
import mlchat.domain.messages.MessageStore;
import mlchat.domain.messages.Page;
import mlchat.domain.messages.PageQuery;
import mlchat.domain.messages.Shown;
import mlchat.domain.messages.Version;
import mlchat.domain.messages.Wording;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.Member;
import mlchat.domain.rooms.Membership;
import mlchat.domain.rooms.Revision;
import mlchat.domain.rooms.Room;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomKind;
import mlchat.domain.rooms.RoomRules;

final class MessagesInMemory implements MessageStore {
    private final World world;
    private final ThreadsInMemory threads;

    MessagesInMemory(World world) {
        this.world = world;
        this.threads = new ThreadsInMemory(world);
    }

    @Override
    public Appended append(Membership author, Draft draft, MessageId id, Instant at) {
        synchronized (world) {
            var place = world.room(author.room());
            var seat = world.seat(author.room(), author.user());
            if (!author.isAbsent()) {
                world.requireLive(author.session(), author.user(), at);
            }
            var sending = new World.Sending(author.user(), draft.clientId());
            var before = world.sent.get(sending);
            if (before != null) {
                return repeat(world.message(before), author, draft);
            }
            RoomRules.requireMaySpeak(place.state(), seat.standing(), at);
            draft.ask().ifPresent(ask -> ask.requireEndAhead(at));
            threads.requireTarget(author.room(), draft.reply());
            if (draft.mentions().room()) {
                RoomRules.requireMayCallAll(place.state(), seat.member.role());
            }
            if (place.slowMode.isPositive()) {
                seat.spokeAt = Optional.of(at);
            }
            long seq = place.seq() + 1;
            place.rev++;
            var message = Message.posted(
                            id,
                            author.room(),
                            new Revision(seq, place.rev),
                            seat.member.person(),
                            recipient(place, author.user()),
                            draft,
                            at)
                    .naming(MentionsInMemory.find(place, draft.mentions()));
            world.add(place, message);
            world.sent.put(sending, message.id());
            if (seat.readSeq == seq - 1) {
                world.read(seat, seq);
            }
            world.broadcast.announce(new Event.MessagePosted(message));
            threads.posted(message);
            return new Appended.New(message);
        }
    }

    private List<Version> versions(Message message) {
        if (message.deletedAt().isPresent()) {
            return List.of();
        }
        var versions = new ArrayList<>(world.versions.getOrDefault(message.id(), List.of()));
        versions.add(new Version(message.content(), message.editedAt().orElse(message.at())));
        return List.copyOf(versions);
    }

    @Override
    public Optional<RoomId> room(MessageId id) {
        synchronized (world) {
            return world.rooms.values().stream()
                    .flatMap(place -> place.messages.stream())
                    .filter(message -> message.id().equals(id))
                    .map(Message::room)
                    .findFirst();
        }
    }

    @Override
    public Optional<Message> find(RoomId room, MessageId id) {
        synchronized (world) {
            return world.room(room).messages.stream()
                    .filter(message -> message.id().equals(id))
                    .findFirst();
        }
    }

    @Override
    public List<Version> versions(RoomId room, MessageId id) {
        synchronized (world) {
            return find(room, id).map(this::versions).orElse(List.of());
        }
    }

    @Override
    public Message edit(Membership editor, MessageId id, Wording wording, Instant at) {
        synchronized (world) {
            var seat = world.seat(editor.room(), editor.user());
            world.requireLive(editor.session(), editor.user(), at);
            var message = world.message(editor.room(), id);
            MessageRules.requireMayEdit(
                    message, editor.user(), world.room(editor.room()).state(), seat.standing(), at);
            if (message.content().equals(wording.content())) {
                return message;
            }
            var place = world.room(editor.room());
            if (wording.mentions().room() && !message.mentioned().room()) {
                RoomRules.requireMayCallAll(place.state(), seat.member.role());
            }
            world.versions.put(id, versions(message));
            var edited = message.edited(world.nextRev(editor.room()), wording.content(), at)
                    .naming(MentionsInMemory.find(place, wording.mentions()));
            threads.followNamed(edited);
            return world.replace(edited);
        }
    }

    @Override
    public Message delete(Membership actor, MessageId id, Instant at) {
        synchronized (world) {
            var seat = world.seat(actor.room(), actor.user());
            world.requireLive(actor.session(), actor.user(), at);
            var message = world.message(actor.room(), id);
            MessageRules.requireMayDelete(
                    message, actor.user(), world.room(actor.room()).state(), seat.member.role());
            if (message.deletedAt().isPresent()) {
                return message;
            }
            world.versions.remove(id);
            world.reactions.remove(id);
            world.votes.remove(id);
            world.closed.remove(id);
            world.pins.remove(id);
            var deleted = world.replace(message.deleted(world.nextRev(actor.room()), at));
            threads.deleted(deleted);
            return deleted;
        }
    }

    @Override
    public Optional<Message> sent(UserId sender, ClientId clientId) {
        synchronized (world) {
            return Optional.ofNullable(world.sent.get(new World.Sending(sender, clientId)))
                    .map(world::message);
        }
    }

    private Appended repeat(Message before, Membership author, Draft draft) {
        boolean same = before.deletedAt().isPresent()
                || before.repeats(draft, versions(before).getFirst().content());
        if (!before.room().equals(author.room()) || !same) {
            throw new Refused(new Refusal.ClientIdReused());
        }
        return new Appended.Repeat(before);
    }

    private static Optional<UserId> recipient(World.Place place, UserId sender) {
        if (place.kind != RoomKind.DIRECT || place.seats.size() > 2) {
            return Optional.empty();
        }
        return place.seats.keySet().stream()
                .filter(user -> place.seats.size() == 1 || !user.equals(sender))
                .findFirst();
    }

    @Override
    public Page page(RoomId room, Shown shown, PageQuery query) {
        synchronized (world) {
            var place = world.room(room);
            var all = place.messages.stream()
                    .filter(message -> isShown(message, shown))
                    .toList();
            var part = switch (query) {
                case PageQuery.Latest(int limit) -> newest(all, limit);
                case PageQuery.Before(long seq, int limit) -> newest(below(all, seq), limit);
                case PageQuery.After(long seq, int limit) -> oldest(above(all, seq), limit);
                case PageQuery.Around(long seq, int limit) -> {
                    var before = newest(below(all, seq), limit / 2);
                    var rest = oldest(above(all, seq - 1), limit - before.size());
                    yield Stream.concat(before.stream(), rest.stream()).toList();
                }
            };
            long first =
                    part.isEmpty() ? emptyAt(query, place) : part.getFirst().seq();
            long last = part.isEmpty() ? first - 1 : part.getLast().seq();
            return new Page(
                    part, !below(all, first).isEmpty(), !above(all, last).isEmpty(), place.revision());
        }
    }

    private static boolean isShown(Message message, Shown shown) {
        return switch (shown) {
            case Shown.InRoom() -> !message.reply().isThreadOnly();
            case Shown.InThread(var root) -> message.reply().threadOf().equals(Optional.of(root));
            case Shown.Everything() -> true;
        };
    }

    /// The `seq` before which an empty page lies.
    private static long emptyAt(PageQuery query, World.Place place) {
        return switch (query) {
            case PageQuery.Latest _ -> 1;
            case PageQuery.Before _ -> 1;
            case PageQuery.After _, PageQuery.Around _ -> place.seq() + 1;
        };
    }

    private static List<Message> below(List<Message> all, long seq) {
        return all.stream().filter(message -> message.seq() < seq).toList();
    }

    private static List<Message> above(List<Message> all, long seq) {
        return all.stream().filter(message -> message.seq() > seq).toList();
    }

    private static List<Message> newest(List<Message> all, int limit) {
        return all.subList(Math.max(0, all.size() - limit), all.size());
    }

    private static List<Message> oldest(List<Message> all, int limit) {
        return all.subList(0, Math.min(limit, all.size()));
    }

    @Override
    public Map<RoomId, Message> latest(UserId user) {
        synchronized (world) {
            return world.rooms.values().stream()
                    .filter(place -> place.present(user).isPresent())
                    .flatMap(place -> place.messages.reversed().stream()
                            .filter(message -> !message.reply().isThreadOnly())
                            .limit(1))
                    .collect(Collectors.toUnmodifiableMap(Message::room, Function.identity()));
        }
    }

    @Override
    public Changes changes(RoomId room, long after, int limit) {
        synchronized (world) {
            var place = world.room(room);
            if (after > place.rev || place.rev - after > Changes.RESET_BEYOND) {
                return Changes.reset(room, after, place.rev);
            }
            long upTo = cut(place, after, limit);
            var messages = place.messages.stream()
                    .filter(message -> message.rev() > after && message.rev() <= upTo)
                    .sorted(comparingLong(Message::rev))
                    .toList();
            var members = members(place)
                    .filter(member -> member.rev() > after && member.rev() <= upTo)
                    .toList();
            var description = world.describe(room, place);
            boolean settled = description.metaRev() > after && description.metaRev() <= upTo;
            Optional<Room> settings = settled || !members.isEmpty() ? Optional.of(description) : Optional.empty();
            return new Changes(room, after, upTo, messages, settings, members, upTo < place.rev, false);
        }
    }

    /// The revision up to which the first `limit` changes go; all changes of one revision stay together.
    private static long cut(World.Place place, long after, int limit) {
        var revs = LongStream.concat(
                        place.messages.stream().mapToLong(Message::rev),
                        members(place).mapToLong(Member::rev))
                .filter(rev -> rev > after)
                .sorted()
                .toArray();
        if (revs.length <= limit) {
            return place.rev;
        }
        long over = revs[limit];
        return LongStream.of(revs).limit(limit).filter(rev -> rev < over).max().orElse(over);
    }

    private static Stream<Member> members(World.Place place) {
        return place.seats.values().stream().map(seat -> seat.member);
    }
}
