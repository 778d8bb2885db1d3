package mlchat.edge.http;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mlchat.edge.problems.Problem;
import mlchat.edge.problems.ProblemType;

/// An address is closed like a body: a parameter that its route does not declare is refused, so that a misspelt `befor`
/// is an error and not the newest page; and so is one that is given twice.
@ServerFilter("/api/**")
final class QueryParameters {

    @RequestFilter
    @Nullable
    HttpResponse<Problem> check(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request)
                .flatMap(route -> problem(route, request.getParameters().asMap()))
                .map(problem -> ProblemResponses.of(problem, RequestIds.of(request)))
                .orElse(null);
    }

    private static Optional<Problem> problem(RouteInfo<?> route, Map<String, List<String>> given) {
        if (given.isEmpty()) {
            return Optional.empty();
        }
        var known = declared(route).toList();
        for (var parameter : given.entrySet()) {
            if (!known.contains(parameter.getKey())) {
                return Optional.of(Problem.of(ProblemType.UNKNOWN_FIELD, unknown(parameter.getKey(), known)));
            }
            if (parameter.getValue().size() > 1) {
                return Optional.of(Problem.of(
                        ProblemType.MALFORMED, "The parameter \"" + parameter.getKey() + "\" is given twice."));
            }
        }
        return Optional.empty();
    }

    private static Stream<String> declared(RouteInfo<?> route) {
        return route instanceof MethodBasedRouteInfo<?, ?> method
                ? Stream.<Argument<?>>of(method.getTargetMethod().getArguments())
                        .filter(argument -> argument.getAnnotationMetadata().hasAnnotation(QueryValue.class))
                        .map(Argument::getName)
                : Stream.empty();
    }

    private static String unknown(String name, List<String> known) {
        return "There is no parameter \"" + name + "\" here"
                + (known.isEmpty() ? "." : "; there are " + String.join(", ", known) + ".");
    }
}
