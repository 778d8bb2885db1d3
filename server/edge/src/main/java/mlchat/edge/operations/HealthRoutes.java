package mlchat.edge.operations;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import mlchat.edge.Installation;
import mlchat.edge.http.RequestIds;
import mlchat.edge.problems.Problem;
import mlchat.edge.problems.ProblemType;

/// For whoever watches the process: whether it runs, and whether it can serve.
@Controller("/health")
final class HealthRoutes {
    private final Installation installation;

    HealthRoutes(Installation installation) {
        this.installation = installation;
    }

    record HealthResponse(String status) {}

    /// The process runs.
    @Get("/live")
    HealthResponse live() {
        return new HealthResponse("up");
    }

    /// The store answers; 503 while it does not.
    @Get("/ready")
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> ready(HttpRequest<?> request) {
        if (installation.ready().getAsBoolean()) {
            return HttpResponse.ok(new HealthResponse("up"));
        }
        var problem = Problem.of(ProblemType.NOT_READY).withRetryAfter(1).withInstance(RequestIds.of(request));
        return HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header("Retry-After", "1")
                .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE)
                .body(problem);
    }
}
