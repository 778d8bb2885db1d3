package mlchat.edge.messages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.messages.Appended;
import mlchat.domain.messages.PageQuery;
import mlchat.domain.messages.Shown;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.Rooms;
import mlchat.edge.auth.Caller;
import mlchat.edge.auth.Callers;
import mlchat.edge.problems.Problem;
import mlchat.edge.problems.ProblemType;
import mlchat.edge.wire.Fields;
import mlchat.edge.wire.Malformed;

/// Messages over REST.
@Controller("/api/messages")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MessageRoutes {
    private static final String ROOM_ONLY = "none";
    private static final String EVERYTHING = "all";

    private final HistoryPages pages;
    private final Rooms rooms;
    private final Sending sending;
    private final Callers callers;

    MessageRoutes(HistoryPages pages, Rooms rooms, Sending sending, Callers callers) {
        this.pages = pages;
        this.rooms = rooms;
        this.sending = sending;
        this.callers = callers;
    }

    /// A page of history: the newest messages of the general room, or what `roomId`, `recipientId`,
    /// `before`, `after`, `around` and `limit` say; of a thread, or of everything, where `thread` says so.
    @Get
    PageResponse history(
            HttpRequest<?> request,
            @QueryValue Optional<String> roomId,
            @QueryValue Optional<String> recipientId,
            @QueryValue Optional<String> before,
            @QueryValue Optional<String> after,
            @QueryValue Optional<String> around,
            @QueryValue Optional<String> thread,
            @QueryValue Optional<String> limit) {
        var query = query(before, after, around, limit);
        var caller = callers.caller(request);
        return switch (thread.orElse(ROOM_ONLY)) {
            case ROOM_ONLY -> page(caller, room(caller, roomId, recipientId), new Shown.InRoom(), query);
            case EVERYTHING -> page(caller, room(caller, roomId, recipientId), new Shown.Everything(), query);
            case String root -> {
                requireNoPlace(roomId, recipientId);
                yield pages.ofThread(caller, root, query);
            }
        };
    }

    private PageResponse page(Caller caller, Optional<RoomId> room, Shown shown, PageQuery query) {
        return room.map(there -> pages.ofRoom(caller, there, shown, query)).orElseGet(pages::empty);
    }

    /// A thread is where it is.
    private static void requireNoPlace(Optional<String> roomId, Optional<String> recipientId) {
        if (roomId.isPresent() || recipientId.isPresent()) {
            throw new Malformed(
                    Problem.of(ProblemType.MALFORMED, "Name a thread, or a room or a recipient, not both."));
        }
    }

    /// Sends a message: 201 with it, or 200 with what it became when its `clientId` was seen before.
    @Post
    HttpResponse<MessageResponse> send(HttpRequest<?> request, @Body SendRequest wanted) {
        var caller = callers.caller(request);
        return switch (sending.send(caller, wanted)) {
            case Appended.New(var message) -> HttpResponse.created(MessageResponse.forReader(message, caller.user()));
            case Appended.Repeat(var message) -> HttpResponse.ok(MessageResponse.forReader(message, caller.user()));
        };
    }

    /// The room that is asked about; nothing for a person with whom there is no conversation yet.
    private Optional<RoomId> room(Caller caller, Optional<String> roomId, Optional<String> recipientId) {
        if (roomId.isPresent() && recipientId.isPresent()) {
            throw new Malformed(Problem.of(ProblemType.MALFORMED, "Name a room or a recipient, not both."));
        }
        if (recipientId.isPresent()) {
            var other = UserId.parse(recipientId.get()).orElseThrow(() -> new Refused(new Refusal.UserNotFound()));
            return rooms.existingDirect(caller.user(), Set.of(other));
        }
        return Optional.of(roomId.map(MessageRoutes::existing).orElseGet(rooms::general));
    }

    private static RoomId existing(String roomId) {
        return RoomId.parse(roomId).orElseThrow(() -> new Refused(new Refusal.RoomNotFound()));
    }

    private static PageQuery query(
            Optional<String> before, Optional<String> after, Optional<String> around, Optional<String> limit) {
        if (Stream.of(before, after, around).filter(Optional::isPresent).count() > 1) {
            throw new Malformed(Problem.of(ProblemType.MALFORMED, "Give one of \"before\", \"after\" and \"around\"."));
        }
        int size = Fields.number("limit", limit).map(MessageRoutes::limit).orElse(PageQuery.DEFAULT);
        return Fields.number("before", before)
                .<PageQuery>map(seq -> new PageQuery.Before(seq, size))
                .or(() -> Fields.number("after", after).map(seq -> new PageQuery.After(seq, size)))
                .or(() -> Fields.number("around", around).map(seq -> new PageQuery.Around(seq, size)))
                .orElseGet(() -> new PageQuery.Latest(size));
    }

    private static int limit(long asked) {
        if (asked < 1 || asked > PageQuery.LIMIT) {
            throw new Malformed(
                    Problem.of(ProblemType.MALFORMED, "\"limit\" must be from 1 to " + PageQuery.LIMIT + "."));
        }
        return (int) asked;
    }
}
