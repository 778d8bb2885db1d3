package mlchat.edge.http;

import static java.lang.System.Logger.Level.ERROR;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import mlchat.domain.Refused;
import mlchat.edge.problems.Problem;
import mlchat.edge.problems.ProblemType;
import mlchat.edge.problems.Problems;
import mlchat.edge.wire.Malformed;

/// Where every failed REST request ends: a refusal and a malformed request become their problem, an accident is logged
/// once with its request id and shown without a word of what is inside.
@Singleton
final class RestHandler implements ExceptionHandler<Throwable, HttpResponse<Problem>> {
    private static final System.Logger LOG = System.getLogger(RestHandler.class.getName());

    // The framework's interface has the raw type.
    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<Problem> handle(HttpRequest request, Throwable fault) {
        var requestId = RequestIds.of((HttpRequest<?>) request);
        var problem = switch (fault) {
            case Refused refused -> Problems.of(refused.refusal());
            case Malformed malformed -> malformed.problem();
            default -> accident(requestId, fault);
        };
        return ProblemResponses.of(problem, requestId);
    }

    private static Problem accident(String requestId, Throwable fault) {
        LOG.log(ERROR, "request " + requestId + " failed", fault);
        return Problem.of(ProblemType.INTERNAL);
    }
}
