package mlchat.socketio.netty;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.Optional;
import mlchat.socketio.Cors;

/// The cross-origin headers every answer carries, errors included.
record CorsHeaders(Optional<Cors> cors) {
    void addTo(HttpHeaders headers) {
        cors.ifPresent(allowed -> {
            headers.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, allowed.origin());
            if (!allowed.anyOrigin()) {
                headers.add(HttpHeaderNames.VARY, HttpHeaderNames.ORIGIN);
            }
            if (allowed.credentials()) {
                headers.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
            }
        });
    }

    /// What an answered preflight says in addition.
    void addPreflightTo(HttpHeaders headers, HttpHeaders request) {
        headers.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_METHODS, "GET,HEAD,PUT,PATCH,POST,DELETE");
        var wanted = request.get(HttpHeaderNames.ACCESS_CONTROL_REQUEST_HEADERS);
        if (wanted != null) {
            headers.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_HEADERS, wanted);
            headers.add(HttpHeaderNames.VARY, HttpHeaderNames.ACCESS_CONTROL_REQUEST_HEADERS);
        }
    }
}
