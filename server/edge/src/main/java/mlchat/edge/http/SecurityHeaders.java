package mlchat.edge.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import mlchat.edge.EdgeConfig;

/// Tells browsers what our answers may do, on every response, errors included (OWASP, HTTP Headers).
///
/// It comes first, so that it sees the answers of the filters behind it too.
@ServerFilter("/**")
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SecurityHeaders {
    private static final String PAGES = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self';"
            + " worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final String PROGRAMS = "default-src 'none'; frame-ancestors 'none'";

    private final boolean secure;

    SecurityHeaders(EdgeConfig config) {
        this.secure = config.secure();
    }

    @ResponseFilter
    void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
        boolean isForPrograms = Addresses.isForPrograms(request);
        var headers = response.getHeaders();
        headers.set("X-Content-Type-Options", "nosniff")
                .set("Referrer-Policy", "no-referrer")
                .set("X-Frame-Options", "DENY")
                .set("Cross-Origin-Resource-Policy", "same-origin")
                .set("Cross-Origin-Opener-Policy", "same-origin")
                .set("Content-Security-Policy", isForPrograms ? PROGRAMS : PAGES)
                .set("X-Request-Id", RequestIds.of(request));
        if (isForPrograms) {
            headers.set("Cache-Control", "no-store");
        }
        if (secure) {
            headers.set("Strict-Transport-Security", "max-age=63072000");
        }
    }
}
