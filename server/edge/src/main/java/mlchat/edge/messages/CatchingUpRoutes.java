package mlchat.edge.messages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import mlchat.domain.messages.Changes;
import mlchat.edge.auth.Callers;
import mlchat.edge.problems.Problem;
import mlchat.edge.problems.ProblemType;
import mlchat.edge.wire.Fields;
import mlchat.edge.wire.Malformed;

/// Catching up over REST.
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CatchingUpRoutes {
    private final CatchingUp catchingUp;
    private final Callers callers;

    CatchingUpRoutes(CatchingUp catchingUp, Callers callers) {
        this.catchingUp = catchingUp;
        this.callers = callers;
    }

    /// What changed in the room after a revision, in its present state.
    @Get("/rooms/{id}/changes")
    ChangesResponse changes(
            HttpRequest<?> request,
            String id,
            @QueryValue Optional<String> after,
            @QueryValue Optional<String> incarnation,
            @QueryValue Optional<String> limit) {
        long from = Fields.number("after", after)
                .orElseThrow(
                        () -> new Malformed(Problem.of(ProblemType.MALFORMED, "The parameter \"after\" is required.")));
        long most = Fields.number("limit", limit).orElse((long) Changes.LIMIT);
        return catchingUp.changes(callers.caller(request), id, from, incarnation, (int) Math.min(most, Changes.LIMIT));
    }

    /// The same for all one's rooms.
    @Post("/sync")
    SyncResponse sync(HttpRequest<?> request, @Body SyncRequest known) {
        return catchingUp.sync(callers.caller(request), known);
    }
}
