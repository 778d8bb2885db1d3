package mlchat.edge.http;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Optional;
import mlchat.edge.auth.SessionCookies;
import mlchat.edge.problems.Problem;
import mlchat.edge.problems.ProblemType;

/// Applies the [OriginRule] to every request of the interface that carries our cookies, before anything reads them.
@ServerFilter("/api/**")
final class OriginFilter {
    private final OriginRule rule;
    private final SessionCookies cookies;

    OriginFilter(OriginRule rule, SessionCookies cookies) {
        this.rule = rule;
        this.cookies = cookies;
    }

    @RequestFilter
    @Nullable
    HttpResponse<Problem> check(HttpRequest<?> request) {
        if (!cookies.present(request)) {
            return null;
        }
        var question = new OriginRule.Question(
                request.getMethodName(),
                request.getHeaders().getAll("Origin"),
                Optional.ofNullable(request.getHeaders().get("Sec-Fetch-Site")),
                Optional.ofNullable(request.getHeaders().get("Host")),
                false);
        return rule.allows(question)
                ? null
                : ProblemResponses.of(Problem.of(ProblemType.CROSS_SITE), RequestIds.of(request));
    }
}
