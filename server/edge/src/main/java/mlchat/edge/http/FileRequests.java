package mlchat.edge.http;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Set;
import mlchat.edge.problems.Problem;
import mlchat.edge.problems.ProblemType;

/// The web client's files are read and nothing else. The framework would hand them out for any method, and the front
/// page for an address with a NUL in it.
@ServerFilter("/**")
final class FileRequests {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @RequestFilter
    @Nullable
    HttpResponse<Problem> check(HttpRequest<?> request) {
        if (Addresses.isInterface(request)) {
            return null;
        }
        var requestId = RequestIds.of(request);
        if (!READING.contains(request.getMethodName())) {
            return ProblemResponses.of(Problem.of(ProblemType.METHOD_NOT_ALLOWED), requestId)
                    .header("Allow", "GET, HEAD");
        }
        return request.getPath().contains("%00")
                ? ProblemResponses.of(Problem.of(ProblemType.NOT_FOUND), requestId)
                : null;
    }
}
