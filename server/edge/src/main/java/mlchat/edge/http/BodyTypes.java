package mlchat.edge.http;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import mlchat.edge.problems.Problem;
import mlchat.edge.problems.ProblemType;

/// A body must say that it is JSON. The framework takes one without a type for JSON as well, and that any page may send
/// without asking first (Fetch Standard, CORS-safelisted request-header).
@ServerFilter("/api/**")
final class BodyTypes {

    @RequestFilter
    @Nullable
    HttpResponse<Problem> check(HttpRequest<?> request) {
        return hasBody(request.getHeaders()) && request.getContentType().isEmpty()
                ? ProblemResponses.of(Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE), RequestIds.of(request))
                : null;
    }

    private static boolean hasBody(HttpHeaders headers) {
        return headers.contains("Transfer-Encoding") || headers.contentLength().orElse(0) > 0;
    }
}
