package mlchat.domain.testing;

import static java.util.Comparator.comparingLong;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.auth.SessionId;
import mlchat.domain.messages.MessageId;
import mlchat.domain.people.UserId;
import mlchat.domain.personal.Bookmark;
import mlchat.domain.personal.BookmarkStore;
import mlchat.domain.rooms.Membership;

final class BookmarksInMemory implements BookmarkStore {
    private final World world;

    BookmarksInMemory(World world) {
        this.world = world;
    }

    @Override
    public Bookmark add(Membership reader, MessageId message, int most, Instant at) {
        synchronized (world) {
            var user = reader.user();
            world.seat(reader.room(), user);
            world.requireLive(reader.session(), user, at);
            boolean there = world.room(reader.room()).messages.stream()
                    .anyMatch(one -> one.id().equals(message) && one.deletedAt().isEmpty());
            if (!there) {
                throw new Refused(new Refusal.MessageNotFound());
            }
            var before = kept(user)
                    .filter(bookmark -> bookmark.message().equals(message))
                    .findFirst();
            if (before.isPresent()) {
                return before.get();
            }
            if (kept(user).count() >= most) {
                throw new Refused(new Refusal.TooManyKept("bookmarks", most));
            }
            return keep(
                    user, message, new Bookmark(message, reader.room(), at.truncatedTo(ChronoUnit.MILLIS), false, 0));
        }
    }

    @Override
    public void remove(UserId user, SessionId session, MessageId message, Instant at) {
        synchronized (world) {
            world.requireLive(session, user, at);
            kept(user)
                    .filter(bookmark -> bookmark.message().equals(message))
                    .findFirst()
                    .ifPresent(bookmark ->
                            keep(user, message, new Bookmark(message, bookmark.room(), bookmark.at(), true, 0)));
        }
    }

    private Bookmark keep(UserId user, MessageId name, Bookmark bookmark) {
        var numbered = new Bookmark(name, bookmark.room(), bookmark.at(), bookmark.removed(), ++world.estate(user).rev);
        world.keep(user, name, numbered);
        return numbered;
    }

    @Override
    public List<Bookmark> page(UserId user, long before, int limit) {
        synchronized (world) {
            return kept(user)
                    .filter(bookmark -> bookmark.userRev() < before)
                    .filter(bookmark -> Optional.ofNullable(world.rooms.get(bookmark.room()))
                            .flatMap(place -> place.present(user))
                            .isPresent())
                    .sorted(comparingLong(Bookmark::userRev).reversed())
                    .limit(limit)
                    .toList();
        }
    }

    private Stream<Bookmark> kept(UserId user) {
        return world.estate(user).belongings.values().stream()
                .filter(Bookmark.class::isInstance)
                .map(Bookmark.class::cast)
                .filter(bookmark -> !bookmark.removed());
    }
}
