package mlchat.edge.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import mlchat.edge.EdgeConfig;

/// Tells browsers what our answers may do, on every response, errors included (OWASP, HTTP Headers).
@ServerFilter("/**")
final class SecurityHeaders {
    private static final String PAGES = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self';"
            + " worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final String INTERFACE = "default-src 'none'; frame-ancestors 'none'";

    private final boolean secure;

    SecurityHeaders(EdgeConfig config) {
        this.secure = config.secure();
    }

    @ResponseFilter
    void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
        var path = request.getPath();
        boolean isInterface =
                path.startsWith("/api/") || path.startsWith("/.well-known/") || path.startsWith("/health/");
        response.header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Frame-Options", "DENY")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Content-Security-Policy", isInterface ? INTERFACE : PAGES)
                .header("X-Request-Id", RequestIds.of(request));
        if (isInterface) {
            response.header("Cache-Control", "no-store");
        }
        if (secure) {
            response.header("Strict-Transport-Security", "max-age=63072000");
        }
    }
}
