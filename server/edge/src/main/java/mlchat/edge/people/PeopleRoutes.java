package mlchat.edge.people;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.people.People;
import mlchat.domain.people.UserId;
import mlchat.edge.auth.Callers;

/// Finding people.
@Controller("/api/users")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PeopleRoutes {
    private final People people;
    private final Callers callers;

    PeopleRoutes(People people, Callers callers) {
        this.people = people;
        this.callers = callers;
    }

    /// People found.
    record PeopleResponse(List<UserResponse> users) {}

    /// The people whose username or display name starts with the query; the first ones for an empty query.
    @Get
    PeopleResponse search(HttpRequest<?> request, @QueryValue(defaultValue = "") String query) {
        callers.caller(request);
        return new PeopleResponse(
                people.search(query).stream().map(UserResponse::of).toList());
    }

    /// One of them.
    @Get("/{id}")
    UserResponse one(HttpRequest<?> request, String id) {
        callers.caller(request);
        var user = UserId.parse(id).orElseThrow(() -> new Refused(new Refusal.UserNotFound()));
        return UserResponse.of(people.person(user));
    }
}
