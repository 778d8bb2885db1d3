package mlchat.edge.personal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.messages.MessageId;
import mlchat.domain.personal.DraftWrite;
import mlchat.domain.personal.Drafts;
import mlchat.domain.personal.KeptDraft.DraftPlace;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.Rooms;
import mlchat.edge.auth.Callers;
import mlchat.edge.problems.Problem;
import mlchat.edge.problems.ProblemType;
import mlchat.edge.wire.Malformed;

/// What the caller is writing, over REST.
@Controller("/api/drafts")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DraftRoutes {
    private final Drafts drafts;
    private final Rooms rooms;
    private final Callers callers;

    DraftRoutes(Drafts drafts, Rooms rooms, Callers callers) {
        this.drafts = drafts;
        this.rooms = rooms;
        this.callers = callers;
    }

    /// `PUT /api/drafts/{id}`
    ///
    /// @param content      empty to have no draft any more
    /// @param threadOf     the message that began the thread; missing: in the room itself
    /// @param rev          of the draft that this goes on from; missing: of none
    /// @param discardOther the text of another device was seen and is not needed
    record DraftRequest(
            String content, Optional<String> threadOf, Optional<Long> rev, Optional<Boolean> discardOther) {}

    /// All drafts of the caller.
    record DraftsResponse(List<DraftResponse> drafts) {}

    /// What the caller is writing anywhere, the newest first.
    @Get
    DraftsResponse all(HttpRequest<?> request) {
        var user = callers.caller(request).user();
        return new DraftsResponse(
                drafts.drafts(user).stream().map(DraftResponse::of).toList());
    }

    /// Keeps what is being written in a room or a thread.
    @Put("/{id}")
    DraftResponse write(HttpRequest<?> request, String id, @Body DraftRequest wanted) {
        var caller = callers.caller(request);
        var room = RoomId.parse(id).orElseThrow(() -> new Refused(new Refusal.RoomNotFound()));
        var writer = rooms.membership(room, caller.user(), caller.session());
        var place = new DraftPlace(room, wanted.threadOf().map(DraftRoutes::thread));
        var write = new DraftWrite(
                place,
                wanted.content(),
                wanted.rev().orElse(0L),
                wanted.discardOther().orElse(false));
        return DraftResponse.of(drafts.write(writer, write));
    }

    private static MessageId thread(String text) {
        return MessageId.parse(text)
                .orElseThrow(() -> new Malformed(
                        Problem.at(ProblemType.MALFORMED, "/threadOf", "This is not the id of a message.")));
    }
}
