package mlchat.edge.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.Optional;
import mlchat.edge.problems.Problem;
import mlchat.edge.problems.ProblemType;
import mlchat.edge.wire.JsonFaults;

/// Gives the errors that the HTTP framework finds by itself (no such path, wrong method, body too large, not JSON) the
/// same form as all others.
@Singleton
final class FrameworkProblems implements ErrorResponseProcessor<Problem> {
    private final SecurityHeaders headers;

    FrameworkProblems(SecurityHeaders headers) {
        this.headers = headers;
    }

    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        var request = context.getRequest();
        var problem = BrokenHttp.problem(request)
                .or(() -> context.getRootCause()
                        .flatMap(FrameworkProblems::jsonFault)
                        .map(JsonFaults::explain))
                .orElseGet(() -> ofStatus(response.code()));
        // What the decoder could not read passes no filter that would add them.
        headers.add(request, response);
        return ProblemResponses.dress(response, problem, RequestIds.of(request));
    }

    private static Problem ofStatus(int status) {
        return switch (status) {
            case 401 -> Problem.of(ProblemType.NOT_SIGNED_IN);
            case 403 -> Problem.of(ProblemType.CROSS_SITE);
            case 404 -> Problem.of(ProblemType.NOT_FOUND);
            case 405 -> Problem.of(ProblemType.METHOD_NOT_ALLOWED);
            case 406 -> Problem.of(ProblemType.NOT_ACCEPTABLE);
            case 413 -> Problem.of(ProblemType.PAYLOAD_TOO_LARGE);
            case 415 -> Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE);
            case 503 -> Problem.of(ProblemType.OVERLOADED).withRetryAfter(1);
            default ->
                status >= 500
                        ? Problem.of(ProblemType.INTERNAL)
                        : Problem.of(ProblemType.MALFORMED, "The request needs a JSON body in the documented form.");
        };
    }

    private static Optional<JsonProcessingException> jsonFault(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException json) {
                return Optional.of(json);
            }
        }
        return Optional.empty();
    }
}
