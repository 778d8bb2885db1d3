package mlchat.edge.messages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import mlchat.domain.messages.Version;
import mlchat.edge.auth.Callers;
import mlchat.edge.wire.Times;

/// One message over REST: reading, editing and deleting it.
@Controller("/api/messages/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MessageChangeRoutes {
    private final MessageChanging changing;
    private final Callers callers;

    MessageChangeRoutes(MessageChanging changing, Callers callers) {
        this.changing = changing;
        this.callers = callers;
    }

    /// `PATCH /api/messages/{id}`
    record EditRequest(String content) {}

    /// What a message said, the oldest first; the last is what it says now.
    record VersionsResponse(List<VersionResponse> versions) {}

    /// What it said from then on.
    record VersionResponse(String content, String timestamp) {
        static VersionResponse of(Version version) {
            return new VersionResponse(version.content(), Times.text(version.at()));
        }
    }

    /// The message as it is now.
    @Get
    MessageResponse one(HttpRequest<?> request, String id) {
        return changing.message(callers.caller(request), id);
    }

    /// What it said before.
    @Get("/history")
    VersionsResponse history(HttpRequest<?> request, String id) {
        var versions = changing.versions(callers.caller(request), id);
        return new VersionsResponse(versions.stream().map(VersionResponse::of).toList());
    }

    /// Lets one's own message say something else.
    @Patch
    MessageResponse edit(HttpRequest<?> request, String id, @Body EditRequest wanted) {
        return changing.edit(callers.caller(request), id, wanted.content());
    }

    /// Deletes it: its place stays, what it said is gone.
    @Delete
    MessageResponse delete(HttpRequest<?> request, String id) {
        return changing.delete(callers.caller(request), id);
    }
}
