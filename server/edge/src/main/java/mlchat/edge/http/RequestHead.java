package mlchat.edge.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpVersion;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.netty.NettyHttpRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import mlchat.edge.problems.Problem;
import mlchat.edge.problems.ProblemType;
import org.jspecify.annotations.Nullable;

/// Looks at the head of each request before anything is done with it: not too many fields, and one clear host (RFC
/// 9112, section 3.2), because a proxy in front may understand an unclear one differently.
@ServerFilter("/**")
final class RequestHead {
    private static final int MOST_FIELDS = 64;
    private static final Pattern ABSOLUTE = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*://");

    @RequestFilter
    @Nullable
    HttpResponse<Problem> check(HttpRequest<?> request) {
        return fault(request)
                .map(problem -> ProblemResponses.of(problem, RequestIds.of(request)))
                .orElse(null);
    }

    private static Optional<Problem> fault(HttpRequest<?> request) {
        int fields = request.getHeaders().values().stream().mapToInt(List::size).sum();
        if (fields > MOST_FIELDS) {
            return Optional.of(Problem.of(
                    ProblemType.HEADERS_TOO_LARGE, "A request has at most " + MOST_FIELDS + " header fields."));
        }
        return hasOneHost(request)
                ? Optional.empty()
                : Optional.of(Problem.of(ProblemType.MALFORMED, "The address or the Host is not valid."));
    }

    private static boolean hasOneHost(HttpRequest<?> request) {
        var hosts = request.getHeaders().getAll("Host");
        if (hosts.isEmpty()) {
            return request.getHttpVersion() == HttpVersion.HTTP_1_0;
        }
        var target = target(request);
        boolean agree = !ABSOLUTE.matcher(target).lookingAt() || target.startsWith("http://" + hosts.getFirst() + "/");
        return hosts.size() == 1 && agree;
    }

    /// The address as it was written; the framework's own has lost the host.
    private static String target(HttpRequest<?> request) {
        return request instanceof NettyHttpRequest<?> netty
                ? netty.getNativeRequest().uri()
                : request.getUri().toString();
    }
}
