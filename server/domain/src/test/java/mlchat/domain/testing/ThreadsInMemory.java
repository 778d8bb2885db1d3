package mlchat.domain.testing;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import mlchat.domain.Event;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.messages.Message;
import mlchat.domain.messages.MessageId;
import mlchat.domain.messages.MessageRules;
import mlchat.domain.messages.Replies;
import mlchat.domain.messages.Reply;
import mlchat.domain.messages.ThreadStore;
import mlchat.domain.messages.ThreadView;
import mlchat.domain.people.UserId;
import mlchat.domain.personal.Belonging;
import mlchat.domain.personal.PersonalChanges;
import mlchat.domain.rooms.Membership;
import mlchat.domain.rooms.ReadMark;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.testing.World.Follower;
import mlchat.domain.testing.World.Following;

final class ThreadsInMemory implements ThreadStore {
    private final World world;

    ThreadsInMemory(World world) {
        this.world = world;
    }

    /// What a draft answers to must be there.
    void requireTarget(RoomId room, Reply reply) {
        reply.threadOf().ifPresent(root -> MessageRules.requireThread(world.message(room, root)));
        reply.to().ifPresent(to -> MessageRules.requireOpen(world.message(room, to)));
    }

    /// A reply was posted: its author follows, and so does who began the thread.
    void posted(Message reply) {
        reply.reply().threadOf().ifPresent(id -> {
            var root = world.message(reply.room(), id);
            var author = root.sender().id();
            world.followers.computeIfAbsent(new Following(id, author), _ -> new Follower(true, root.seq()));
            var own = follower(reply, id, root.replies());
            own.following = true;
            if (own.replies++ == 0) {
                own.firstSeq = reply.seq();
            }
            followNamed(reply);
            count(root);
        });
    }

    /// Whoever is named in a thread for the first time follows it from there on.
    void followNamed(Message reply) {
        reply.reply()
                .threadOf()
                .ifPresent(root -> reply.mentioned()
                        .people()
                        .forEach(user -> world.followers.putIfAbsent(
                                new Following(root, user), new Follower(true, reply.seq() - 1))));
    }

    /// One's own mark moves along if there was nothing new before.
    private Follower follower(Message reply, MessageId root, Optional<Replies> before) {
        var spot = new Following(root, reply.sender().id());
        var known = world.followers.get(spot);
        if (known == null || !known.following) {
            var joined = Optional.ofNullable(known).orElseGet(() -> new Follower(true, 0));
            joined.readSeq = reply.seq();
            world.followers.put(spot, joined);
            return joined;
        }
        if (before.map(Replies::lastSeq).orElse(0L) <= known.readSeq) {
            known.readSeq = reply.seq();
        }
        return known;
    }

    void deleted(Message reply) {
        reply.reply().threadOf().ifPresent(id -> {
            place(new Following(id, reply.sender().id())).replies--;
            count(world.message(reply.room(), id));
        });
    }

    private Follower place(Following spot) {
        return world.followers.computeIfAbsent(spot, _ -> new Follower(false, 0));
    }

    private void count(Message root) {
        var replies = replies(root).filter(ThreadsInMemory::isThere).toList();
        var first = followers(root.id())
                .filter(entry -> entry.getValue().replies > 0)
                .sorted(comparingLong(entry -> entry.getValue().firstSeq))
                .limit(Replies.SHOWN)
                .map(entry -> entry.getKey().user())
                .toList();
        var shown = replies.isEmpty()
                ? Optional.<Replies>empty()
                : Optional.of(new Replies(
                        replies.size(),
                        replies.getLast().seq(),
                        replies.getLast().at(),
                        first));
        world.replace(root.replied(world.nextRev(root.room()), shown));
    }

    private Stream<Map.Entry<Following, Follower>> followers(MessageId root) {
        return world.followers.entrySet().stream()
                .filter(entry -> entry.getKey().root().equals(root));
    }

    private Stream<Message> replies(Message root) {
        return world.room(root.room()).messages.stream()
                .filter(message -> message.reply().threadOf().equals(Optional.of(root.id())));
    }

    private static boolean isThere(Message message) {
        return message.deletedAt().isEmpty();
    }

    @Override
    public Optional<ThreadView> view(RoomId room, MessageId root, UserId user) {
        synchronized (world) {
            return world.room(room).messages.stream()
                    .filter(message -> message.id().equals(root))
                    .filter(message -> message.reply().threadOf().isEmpty())
                    .findFirst()
                    .map(message -> view(message, user));
        }
    }

    private ThreadView view(Message root, UserId user) {
        var follower = Optional.ofNullable(world.followers.get(new Following(root.id(), user)));
        return new ThreadView(
                root,
                follower.map(one -> one.following).orElse(false),
                mark(root, user, follower.map(one -> one.readSeq).orElse(0L)));
    }

    private ReadMark mark(Message root, UserId user, long readSeq) {
        long unread = replies(root)
                .filter(ThreadsInMemory::isThere)
                .filter(reply -> reply.seq() > readSeq && !reply.sender().id().equals(user))
                .limit(ReadMark.CAP)
                .count();
        long mentions = replies(root)
                .filter(reply -> reply.seq() > readSeq && MentionsInMemory.calls(reply, user))
                .count();
        return new ReadMark(readSeq, (int) unread, MentionsInMemory.capped(mentions));
    }

    @Override
    public ThreadView follow(Membership member, MessageId id, boolean on, Instant at) {
        return change(member, id, at, root -> {
            var spot = new Following(id, member.user());
            var known = world.followers.get(spot);
            if ((known != null && known.following) == on) {
                return false;
            }
            var follower = Optional.ofNullable(known).orElseGet(() -> new Follower(false, 0));
            follower.following = on;
            if (on) {
                follower.readSeq = Math.max(
                        follower.readSeq, root.replies().map(Replies::lastSeq).orElse(root.seq()));
            }
            world.followers.put(spot, follower);
            return true;
        });
    }

    @Override
    public ThreadView read(Membership member, MessageId id, long seq, boolean force, Instant at) {
        return change(member, id, at, root -> {
            long wanted = Math.clamp(seq, 0, world.room(root.room()).seq());
            var spot = new Following(id, member.user());
            long before = Optional.ofNullable(world.followers.get(spot))
                    .map(follower -> follower.readSeq)
                    .orElse(0L);
            if (force ? wanted == before : wanted <= before) {
                return false;
            }
            place(spot).readSeq = wanted;
            return true;
        });
    }

    private ThreadView change(Membership member, MessageId id, Instant at, Function<Message, Boolean> change) {
        synchronized (world) {
            world.seat(member.room(), member.user());
            world.requireLive(member.session(), member.user(), at);
            var root = world.message(member.room(), id);
            if (root.reply().threadOf().isPresent()) {
                throw new Refused(new Refusal.MessageNotFound());
            }
            if (change.apply(root)) {
                var follower = place(new Following(id, member.user()));
                follower.userRev = ++world.estate(member.user()).rev;
                world.broadcast.announce(new Event.BelongingsChanged(
                        member.user(), PersonalChanges.of(belonging(root, member.user(), follower))));
            }
            return view(root, member.user());
        }
    }

    private Belonging belonging(Message root, UserId user, Follower follower) {
        return new Belonging.OfThread(
                root.room(), root.id(), follower.following, mark(root, user, follower.readSeq), follower.userRev);
    }

    /// What the user did by hand to threads of rooms where the user is.
    Stream<Belonging> belongings(UserId user) {
        return world.followers.entrySet().stream()
                .filter(entry -> entry.getKey().user().equals(user) && entry.getValue().userRev > 0)
                .flatMap(entry -> root(entry.getKey()).stream().map(root -> belonging(root, user, entry.getValue())));
    }

    private Optional<Message> root(Following following) {
        return world.rooms.values().stream()
                .filter(place -> place.present(following.user()).isPresent())
                .flatMap(place -> place.messages.stream())
                .filter(message -> message.id().equals(following.root()))
                .findFirst();
    }

    @Override
    public List<ThreadView> followed(UserId user, Selection selection) {
        synchronized (world) {
            return world.followers.entrySet().stream()
                    .filter(entry -> entry.getKey().user().equals(user) && entry.getValue().following)
                    .sorted(comparing((Map.Entry<Following, Follower> entry) ->
                                    entry.getKey().root().toString())
                            .reversed())
                    .limit(LOOKED_AT)
                    .flatMap(entry -> root(entry.getKey()).stream())
                    .filter(root -> root.replies().isPresent())
                    .map(root -> view(root, user))
                    .filter(thread -> !selection.unread() || thread.mark().unread() > 0)
                    .sorted(comparing(ThreadsInMemory::lastAt)
                            .thenComparing(thread -> thread.root().id().toString())
                            .reversed())
                    .skip(selection.offset())
                    .limit(selection.limit())
                    .toList();
        }
    }

    private static Instant lastAt(ThreadView thread) {
        return thread.root().replies().map(Replies::lastAt).orElse(Instant.EPOCH);
    }
}
