package mlchat.edge.http;

import io.micronaut.http.HttpRequest;
import java.util.UUID;

/// Every request has an id, made here and never taken from the client: it is in the log and in each problem.
public final class RequestIds {
    private static final String ATTRIBUTE = "mlchat.request-id";

    private RequestIds() {}

    /// The request's id, made at the first call.
    public static String of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class).orElseGet(() -> {
            var id = UUID.randomUUID().toString();
            request.setAttribute(ATTRIBUTE, id);
            return id;
        });
    }
}
