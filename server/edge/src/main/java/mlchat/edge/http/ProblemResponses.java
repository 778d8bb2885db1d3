package mlchat.edge.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import mlchat.edge.problems.Problem;

/// Problems as HTTP responses: `application/problem+json`, and `Retry-After` where the problem names a time.
final class ProblemResponses {
    private ProblemResponses() {}

    static MutableHttpResponse<Problem> of(Problem problem, String requestId) {
        return dress(HttpResponse.status(HttpStatus.valueOf(problem.status())), problem, requestId);
    }

    static MutableHttpResponse<Problem> dress(MutableHttpResponse<?> response, Problem problem, String requestId) {
        problem.retryAfter().ifPresent(seconds -> response.header("Retry-After", Long.toString(seconds)));
        return response.status(problem.status(), problem.title())
                .body(problem.withInstance(requestId))
                .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE);
    }
}
