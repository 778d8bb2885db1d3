package mlchat.edge.personal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.messages.ClientId;
import mlchat.domain.messages.Draft;
import mlchat.domain.personal.ScheduledEdit;
import mlchat.domain.personal.ScheduledId;
import mlchat.domain.personal.Scheduling;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.Rooms;
import mlchat.edge.auth.Callers;
import mlchat.edge.wire.Fields;
import mlchat.edge.wire.Times;

/// What the caller has written to be said later, over REST.
@Controller("/api/scheduled")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ScheduledRoutes {
    private final Scheduling scheduling;
    private final Rooms rooms;
    private final Callers callers;

    ScheduledRoutes(Scheduling scheduling, Rooms rooms, Callers callers) {
        this.scheduling = scheduling;
        this.rooms = rooms;
        this.callers = callers;
    }

    /// `POST /api/scheduled`
    ///
    /// @param clientId the caller's own name for it: the same again yields the same
    record ScheduleRequest(String roomId, String content, String at, String clientId) {}

    /// `PATCH /api/scheduled/{id}`: what is missing stays as it is.
    record RescheduleRequest(Optional<String> content, Optional<String> at) {}

    /// What waits or could not be said, by its time.
    record ScheduleResponse(List<ScheduledResponse> scheduled) {}

    /// Everything the caller has scheduled and that was not said yet.
    @Get
    ScheduleResponse all(HttpRequest<?> request) {
        var user = callers.caller(request).user();
        return new ScheduleResponse(
                scheduling.list(user).stream().map(ScheduledResponse::of).toList());
    }

    /// Keeps a message for later.
    @Post
    HttpResponse<ScheduledResponse> add(HttpRequest<?> request, @Body ScheduleRequest wanted) {
        var draft = new Draft(Fields.field("/clientId", wanted.clientId(), ClientId::new), wanted.content());
        var at = Fields.field("/at", wanted.at(), Times::parse);
        var caller = callers.caller(request);
        var room = RoomId.parse(wanted.roomId()).orElseThrow(() -> new Refused(new Refusal.RoomNotFound()));
        var author = rooms.membership(room, caller.user(), caller.session());
        return HttpResponse.created(ScheduledResponse.of(scheduling.add(author, draft, at)));
    }

    /// Changes its words or its time.
    @Patch("/{id}")
    ScheduledResponse edit(HttpRequest<?> request, String id, @Body RescheduleRequest wanted) {
        var edit =
                new ScheduledEdit(wanted.content(), wanted.at().map(time -> Fields.field("/at", time, Times::parse)));
        var caller = callers.caller(request);
        return ScheduledResponse.of(scheduling.edit(caller.user(), caller.session(), id(id), edit));
    }

    /// Gives it up.
    @Delete("/{id}")
    HttpResponse<Void> cancel(HttpRequest<?> request, String id) {
        var caller = callers.caller(request);
        scheduling.cancel(caller.user(), caller.session(), id(id));
        return HttpResponse.noContent();
    }

    /// Says it now; what cannot be said stays, and says why.
    @Post("/{id}/send")
    ScheduledResponse send(HttpRequest<?> request, String id) {
        var caller = callers.caller(request);
        return ScheduledResponse.of(scheduling.sendNow(caller.user(), caller.session(), id(id)));
    }

    private static ScheduledId id(String text) {
        return ScheduledId.parse(text).orElseThrow(() -> new Refused(new Refusal.ScheduledNotFound()));
    }
}
