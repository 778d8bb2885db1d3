package mlchat.socketio.netty;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.List;
import java.util.Optional;
import mlchat.socketio.Cors;

/// The cross-origin headers every answer to a request carries, errors included.
record CorsHeaders(Optional<Cors> cors, Optional<String> origin) {
    static CorsHeaders of(Optional<Cors> cors, HttpHeaders request) {
        return new CorsHeaders(cors, Optional.ofNullable(request.get(HttpHeaderNames.ORIGIN)));
    }

    void addTo(HttpHeaders headers) {
        cors.ifPresent(rules -> addTo(headers, rules));
    }

    private void addTo(HttpHeaders headers, Cors rules) {
        if (rules.varies()) {
            headers.add(HttpHeaderNames.VARY, HttpHeaderNames.ORIGIN);
        }
        var allowed = rules.allowed(origin);
        if (allowed.isEmpty()) {
            return;
        }
        headers.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, allowed.get());
        if (rules.credentials()) {
            headers.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
        }
        set(headers, HttpHeaderNames.ACCESS_CONTROL_EXPOSE_HEADERS, rules.exposedHeaders());
    }

    /// What an answered preflight says in addition.
    void addPreflightTo(HttpHeaders headers, HttpHeaders request) {
        cors.ifPresent(rules -> addPreflightTo(headers, request, rules));
    }

    private void addPreflightTo(HttpHeaders headers, HttpHeaders request, Cors rules) {
        var wanted = request.get(HttpHeaderNames.ACCESS_CONTROL_REQUEST_HEADERS);
        if (rules.allowedHeaders().isEmpty() && wanted != null) {
            headers.add(HttpHeaderNames.VARY, HttpHeaderNames.ACCESS_CONTROL_REQUEST_HEADERS);
        }
        if (rules.allowed(origin).isEmpty()) {
            return;
        }
        set(headers, HttpHeaderNames.ACCESS_CONTROL_ALLOW_METHODS, rules.methods());
        if (!rules.allowedHeaders().isEmpty()) {
            set(headers, HttpHeaderNames.ACCESS_CONTROL_ALLOW_HEADERS, rules.allowedHeaders());
        } else if (wanted != null) {
            headers.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_HEADERS, wanted);
        }
        rules.maxAge().ifPresent(age -> headers.set(HttpHeaderNames.ACCESS_CONTROL_MAX_AGE, age.toSeconds()));
    }

    private static void set(HttpHeaders headers, CharSequence name, List<String> values) {
        if (!values.isEmpty()) {
            headers.set(name, String.join(",", values));
        }
    }
}
