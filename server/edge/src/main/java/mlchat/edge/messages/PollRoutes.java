package mlchat.edge.messages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Set;
import mlchat.domain.messages.Opinions;
import mlchat.edge.auth.Callers;

/// Voting over REST.
@Controller("/api/messages/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PollRoutes {
    private final Opinions opinions;
    private final MessageAccess access;
    private final Callers callers;

    PollRoutes(Opinions opinions, MessageAccess access, Callers callers) {
        this.opinions = opinions;
        this.access = access;
        this.callers = callers;
    }

    /// What somebody chooses, by the places of the options.
    record Vote(List<Integer> options) {}

    /// Chooses these options and no others.
    @Put("/vote")
    MessageResponse vote(HttpRequest<?> request, String id, @Body Vote vote) {
        var caller = callers.caller(request);
        var message = MessageAccess.id(id);
        var voted = opinions.vote(access.member(caller, message), message, Set.copyOf(vote.options()));
        return MessageResponse.forReader(voted, caller.user());
    }

    /// What one thinks of the message oneself.
    @Get("/opinion")
    OpinionResponse own(HttpRequest<?> request, String id) {
        var message = MessageAccess.id(id);
        return OpinionResponse.of(opinions.own(access.member(callers.caller(request), message), message));
    }

    /// Ends the poll.
    @Post("/poll/close")
    @Status(HttpStatus.OK)
    MessageResponse close(HttpRequest<?> request, String id) {
        var caller = callers.caller(request);
        var message = MessageAccess.id(id);
        return MessageResponse.forReader(opinions.closePoll(access.member(caller, message), message), caller.user());
    }
}
