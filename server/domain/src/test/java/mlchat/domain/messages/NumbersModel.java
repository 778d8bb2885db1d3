package mlchat.domain.messages;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.ReadMark;

/// What is unread for whom in one room and its threads, in the plainest way: everything that was said is
/// looked at each time. The stores are held against it.
final class NumbersModel {
    private final Map<MessageId, Said> said = new LinkedHashMap<>();
    private final Map<UserId, Long> marks = new HashMap<>();
    private final Map<Spot, Follower> followers = new HashMap<>();
    private long seq;

    /// Somebody in a thread.
    private record Spot(MessageId root, UserId user) {}

    /// Of a message, what counts.
    private static final class Said {
        final Message message;
        Set<UserId> named = Set.of();
        boolean toAll;
        boolean deleted;

        Said(Message message) {
            this.message = message;
        }

        boolean by(UserId user) {
            return message.sender().id().equals(user);
        }

        boolean calls(UserId user) {
            return !deleted && !by(user) && (toAll || named.contains(user));
        }

        boolean isIn(Optional<MessageId> thread) {
            return thread.map(root -> message.reply().threadOf().equals(Optional.of(root)))
                    .orElse(!message.reply().isThreadOnly());
        }
    }

    private static final class Follower {
        boolean following;
        long mark;

        Follower(boolean following, long mark) {
            this.following = following;
            this.mark = mark;
        }
    }

    private Said one(MessageId id) {
        return Objects.requireNonNull(said.get(id));
    }

    private long readSeq(UserId user) {
        return Objects.requireNonNull(marks.get(user));
    }

    /// Somebody is in the room from now on; what the room noted of it is read.
    void enter(UserId user, long roomSeq) {
        seq = roomSeq;
        marks.put(user, roomSeq);
    }

    void leave(UserId user, long roomSeq) {
        seq = roomSeq;
        marks.remove(user);
    }

    /// The room noted something, which is unread for nobody.
    void note(long roomSeq) {
        seq = roomSeq;
    }

    Set<UserId> people() {
        return Set.copyOf(marks.keySet());
    }

    void post(Message message, Set<UserId> named, boolean toAll) {
        var sender = message.sender().id();
        long before = newest(message.reply().threadOf());
        var one = new Said(message);
        name(one, named, toAll);
        if (readSeq(sender) == message.seq() - 1) {
            marks.put(sender, message.seq());
        }
        seq = message.seq();
        message.reply().threadOf().ifPresent(root -> {
            var begun = one(root).message;
            followers.putIfAbsent(new Spot(root, begun.sender().id()), new Follower(true, begun.seq()));
            var own = place(new Spot(root, sender));
            if (!own.following || own.mark >= before) {
                own.mark = message.seq();
            }
            own.following = true;
        });
        said.put(message.id(), one);
        follow(one);
    }

    private long newest(Optional<MessageId> thread) {
        return thread.map(root -> in(Optional.of(root))
                        .filter(one -> !one.deleted)
                        .mapToLong(one -> one.message.seq())
                        .max()
                        .orElse(0))
                .orElse(0L);
    }

    private void name(Said one, Set<UserId> named, boolean toAll) {
        var inRoom = new HashSet<>(named);
        inRoom.retainAll(marks.keySet());
        one.named = inRoom;
        one.toAll = toAll;
    }

    private void follow(Said one) {
        one.message
                .reply()
                .threadOf()
                .ifPresent(root -> one.named.forEach(user ->
                        followers.putIfAbsent(new Spot(root, user), new Follower(true, one.message.seq() - 1))));
    }

    void edit(MessageId id, Set<UserId> named, boolean toAll) {
        var one = one(id);
        name(one, named, toAll);
        follow(one);
    }

    void delete(MessageId id) {
        one(id).deleted = true;
    }

    void read(UserId user, long wanted, boolean force) {
        long to = Math.clamp(wanted, 0, seq);
        marks.merge(user, to, force ? (_, now) -> now : Math::max);
    }

    void readThread(MessageId root, UserId user, long wanted, boolean force) {
        long to = Math.clamp(wanted, 0, seq);
        var spot = new Spot(root, user);
        long before = followers.containsKey(spot) ? place(spot).mark : 0;
        if (force ? to != before : to > before) {
            place(spot).mark = to;
        }
    }

    private Follower place(Spot spot) {
        return followers.computeIfAbsent(spot, _ -> new Follower(false, 0));
    }

    void follow(MessageId root, UserId user, boolean on) {
        if (follows(root, user) == on) {
            return;
        }
        var one = place(new Spot(root, user));
        if (on) {
            long newest = newest(Optional.of(root));
            one.mark = Math.max(one.mark, newest == 0 ? one(root).message.seq() : newest);
        }
        one.following = on;
    }

    ReadMark mark(UserId user) {
        return mark(user, Optional.empty(), readSeq(user));
    }

    boolean follows(MessageId root, UserId user) {
        var one = followers.get(new Spot(root, user));
        return one != null && one.following;
    }

    ReadMark threadMark(MessageId root, UserId user) {
        var one = followers.get(new Spot(root, user));
        return mark(user, Optional.of(root), one == null ? 0 : one.mark);
    }

    private ReadMark mark(UserId user, Optional<MessageId> thread, long readSeq) {
        long unread = in(thread)
                .filter(one -> one.message.seq() > readSeq && !one.deleted && !one.by(user))
                .count();
        long mentions = in(thread)
                .filter(one -> one.message.seq() > readSeq && one.calls(user))
                .count();
        return new ReadMark(readSeq, (int) Math.min(unread, ReadMark.CAP), (int) Math.min(mentions, ReadMark.CAP));
    }

    private Stream<Said> in(Optional<MessageId> thread) {
        return said.values().stream().filter(one -> one.isIn(thread));
    }

    /// Messages that are there.
    List<Message> there() {
        return said.values().stream()
                .filter(one -> !one.deleted)
                .map(one -> one.message)
                .toList();
    }
}
