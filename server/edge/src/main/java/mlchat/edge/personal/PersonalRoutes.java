package mlchat.edge.personal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import mlchat.domain.personal.Belongings;
import mlchat.domain.personal.PersonalChanges;
import mlchat.edge.Installation;
import mlchat.edge.auth.Callers;
import mlchat.edge.wire.Fields;

/// What belongs to the caller alone, over REST.
@Controller("/api/me")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PersonalRoutes {
    private final Belongings belongings;
    private final Callers callers;
    private final Installation installation;

    PersonalRoutes(Belongings belongings, Callers callers, Installation installation) {
        this.belongings = belongings;
        this.callers = callers;
        this.installation = installation;
    }

    /// How the caller wants the chat to be.
    @Get("/preferences")
    PreferencesResponse preferences(HttpRequest<?> request) {
        return PreferencesResponse.of(
                belongings.preferences(callers.caller(request).user()));
    }

    /// Changes some of that; the caller's other devices hear of it.
    @Patch("/preferences")
    PreferencesResponse prefer(HttpRequest<?> request, @Body PreferencesRequest wanted) {
        var caller = callers.caller(request);
        return PreferencesResponse.of(belongings.prefer(caller.user(), caller.session(), wanted.edit()));
    }

    /// What changed after a revision of the caller's, in its present state; from 0 on, everything there is.
    ///
    /// @param cursor the `userRev` of the answer before, which had more
    @Get("/changes")
    PersonalResponse changes(
            HttpRequest<?> request,
            @QueryValue Optional<String> after,
            @QueryValue Optional<String> cursor,
            @QueryValue Optional<String> incarnation) {
        var caller = callers.caller(request);
        boolean same = incarnation.map(installation.incarnation()::equals).orElse(true);
        long known = same ? Fields.number("after", after).orElse(0L) : Long.MAX_VALUE;
        long from = Fields.number("cursor", cursor).orElse(known);
        var since = new PersonalChanges.Since(known, Math.max(known, from));
        return PersonalResponse.of(belongings.changes(caller.user(), since), installation.incarnation());
    }
}
