package mlchat.edge.personal;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.messages.MessageId;
import mlchat.domain.messages.Messages;
import mlchat.domain.personal.Bookmark;
import mlchat.domain.rooms.Membership;
import mlchat.domain.rooms.Rooms;
import mlchat.edge.auth.Caller;
import mlchat.edge.auth.Callers;
import mlchat.edge.messages.MessageResponse;
import mlchat.edge.wire.Times;

/// The messages behind bookmarks, for those who may read them.
@Singleton
final class BookmarkedMessages {
    private final Callers callers;
    private final Rooms rooms;
    private final Messages messages;

    BookmarkedMessages(Callers callers, Rooms rooms, Messages messages) {
        this.callers = callers;
        this.rooms = rooms;
        this.messages = messages;
    }

    Caller caller(HttpRequest<?> request) {
        return callers.caller(request);
    }

    static MessageId id(String text) {
        return MessageId.parse(text).orElseThrow(BookmarkedMessages::notFound);
    }

    /// Whoever is not in its room learns no more than that there is no such message.
    Membership reader(Caller caller, MessageId message) {
        return found(() -> rooms.membership(messages.room(message), caller.user(), caller.session()))
                .orElseThrow(BookmarkedMessages::notFound);
    }

    /// Nothing when the caller has left the room since the bookmark was found, or it was deleted.
    Optional<BookmarkedResponse> show(Caller caller, Bookmark bookmark) {
        return found(() -> messages.message(
                        rooms.membership(bookmark.room(), caller.user(), caller.session()), bookmark.message()))
                .map(message -> new BookmarkedResponse(
                        MessageResponse.forReader(message, caller.user()), Times.text(bookmark.at())));
    }

    private interface Looking<T> {
        T look();
    }

    private static <T> Optional<T> found(Looking<T> looking) {
        try {
            return Optional.of(looking.look());
        } catch (Refused refused) {
            if (refused.refusal() instanceof Refusal.RoomNotFound
                    || refused.refusal() instanceof Refusal.MessageNotFound) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private static Refused notFound() {
        return new Refused(new Refusal.MessageNotFound());
    }
}
