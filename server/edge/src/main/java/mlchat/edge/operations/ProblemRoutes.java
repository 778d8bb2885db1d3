package mlchat.edge.operations;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import mlchat.edge.problems.ProblemPages;

/// What the address in a problem's `type` answers: a page for people.
@Controller("/problems")
final class ProblemRoutes {
    private final ProblemPages pages;

    ProblemRoutes(ProblemPages pages) {
        this.pages = pages;
    }

    /// The page of one kind of problem; 404 for a name that is none.
    @Get("/{name}")
    @Produces(MediaType.TEXT_HTML)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<String> page(String name) {
        Optional<String> page = pages.page(name);
        return page.isPresent() ? HttpResponse.ok(page.get()) : HttpResponse.notFound();
    }
}
