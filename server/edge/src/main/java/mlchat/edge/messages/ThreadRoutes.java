package mlchat.edge.messages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mlchat.domain.messages.ThreadStore;
import mlchat.domain.messages.ThreadView;
import mlchat.domain.messages.Threads;
import mlchat.edge.auth.Callers;
import mlchat.edge.people.UserResponse;
import mlchat.edge.wire.Fields;

/// Threads over REST: who follows them and how far they are read. Their replies are pages of
/// `/api/messages`; a thread is named by the message that began it.
@Controller("/api/threads")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ThreadRoutes {
    private final Threads threads;
    private final MessageAccess access;
    private final Callers callers;

    ThreadRoutes(Threads threads, MessageAccess access, Callers callers) {
        this.threads = threads;
        this.access = access;
        this.callers = callers;
    }

    /// A page of threads, the one that was replied to last first.
    ///
    /// @param users  everybody who began one, by id
    /// @param cursor asks for those behind; missing on the last page
    record ThreadsResponse(List<ThreadResponse> threads, Map<String, UserResponse> users, Optional<String> cursor) {}

    /// `PUT /api/threads/{id}/read`
    ///
    /// @param force also moves the mark backwards
    record ThreadReadRequest(long seq, Optional<Boolean> force) {}

    /// The threads that the caller follows.
    @Get
    ThreadsResponse followed(
            HttpRequest<?> request, @QueryValue Optional<Boolean> unread, @QueryValue Optional<String> cursor) {
        var user = callers.caller(request).user();
        int offset = (int) Math.min(Fields.number("cursor", cursor).orElse(0L), ThreadStore.LOOKED_AT);
        var found = threads.followed(user, new ThreadStore.Selection(unread.orElse(false), offset, Threads.PAGE));
        var next = found.size() < Threads.PAGE
                ? Optional.<String>empty()
                : Optional.of(Integer.toString(offset + found.size()));
        return new ThreadsResponse(
                found.stream().map(thread -> ThreadResponse.of(thread, user)).toList(),
                PageResponse.users(found.stream().map(ThreadView::root).toList()),
                next);
    }

    /// One thread.
    @Get("/{id}")
    ThreadResponse one(HttpRequest<?> request, String id) {
        var caller = callers.caller(request);
        var root = MessageAccess.id(id);
        return ThreadResponse.of(threads.thread(access.member(caller, root), root), caller.user());
    }

    /// Lets the caller be told of new replies.
    @Put("/{id}/follow")
    ThreadResponse follow(HttpRequest<?> request, String id) {
        return follow(request, id, true);
    }

    /// Does not tell the caller any more.
    @Delete("/{id}/follow")
    ThreadResponse leave(HttpRequest<?> request, String id) {
        return follow(request, id, false);
    }

    private ThreadResponse follow(HttpRequest<?> request, String id, boolean on) {
        var caller = callers.caller(request);
        var root = MessageAccess.id(id);
        return ThreadResponse.of(threads.follow(access.member(caller, root), root, on), caller.user());
    }

    /// Moves the caller's mark in the thread.
    @Put("/{id}/read")
    ThreadResponse read(HttpRequest<?> request, String id, @Body ThreadReadRequest mark) {
        var caller = callers.caller(request);
        var root = MessageAccess.id(id);
        boolean force = mark.force().orElse(false);
        return ThreadResponse.of(threads.read(access.member(caller, root), root, mark.seq(), force), caller.user());
    }
}
