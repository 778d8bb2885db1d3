package mlchat.edge.messages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import mlchat.edge.auth.Callers;
import mlchat.edge.wire.Fields;

/// Reactions over REST.
@Controller("/api/messages/{id}/reactions/{emoji}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReactionRoutes {
    private static final long DEFAULT = 50;

    private final Opining opining;
    private final Callers callers;

    ReactionRoutes(Opining opining, Callers callers) {
        this.opining = opining;
        this.callers = callers;
    }

    /// Reacts with the emoji.
    @Put
    MessageResponse react(HttpRequest<?> request, String id, String emoji) {
        return opining.react(callers.caller(request), id, emoji, true);
    }

    /// Takes the reaction back.
    @Delete
    MessageResponse takeBack(HttpRequest<?> request, String id, String emoji) {
        return opining.react(callers.caller(request), id, emoji, false);
    }

    /// Everybody who reacted with it.
    @Get
    ReactorsResponse reactors(
            HttpRequest<?> request,
            String id,
            String emoji,
            @QueryValue Optional<String> cursor,
            @QueryValue Optional<String> limit) {
        var query = new ReactorsResponse.Query(
                Fields.number("cursor", cursor).orElse(0L),
                Math.toIntExact(Math.min(
                        Integer.MAX_VALUE, Fields.number("limit", limit).orElse(DEFAULT))));
        return opining.reactors(callers.caller(request), id, emoji, query);
    }
}
