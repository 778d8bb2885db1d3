package mlchat.edge.auth;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mlchat.domain.auth.Sessions;
import mlchat.edge.EdgeConfig;

/// The two cookies of a browser's session: HttpOnly, SameSite=Strict, and on https locked to this host by the
/// `__Host-` prefix (RFC 6265bis, section 4.1.3.2).
@Singleton
public final class SessionCookies {
    private final boolean secure;
    private final String accessName;
    private final String refreshName;

    SessionCookies(EdgeConfig config) {
        this.secure = config.secure();
        this.accessName = secure ? "__Host-mlchat-access" : "mlchat-access";
        this.refreshName = secure ? "__Host-mlchat-refresh" : "mlchat-refresh";
    }

    public Optional<String> access(HttpRequest<?> request) {
        return access(request.getHeaders().getAll("Cookie"));
    }

    /// The access token in these `Cookie` headers.
    public Optional<String> access(List<String> headers) {
        return value(headers, accessName);
    }

    public Optional<String> refresh(HttpRequest<?> request) {
        return value(request.getHeaders().getAll("Cookie"), refreshName);
    }

    /// Whether the request speaks with either cookie.
    public boolean present(HttpRequest<?> request) {
        return access(request).isPresent() || refresh(request).isPresent();
    }

    /// The value of a cookie (RFC 6265, section 4.2.1). A second one of that name was put there by somebody else, and
    /// which is whose cannot be told: then it is a value that opens nothing.
    private static Optional<String> value(List<String> headers, String name) {
        var values = headers.stream()
                .flatMap(header -> Stream.of(header.split(";")))
                .map(String::strip)
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .toList();
        return values.size() > 1 ? Optional.of("") : values.stream().findFirst();
    }

    /// Whether a `Cookie` header names one of ours, well-formed or not.
    public boolean mentioned(String header) {
        return header.contains(accessName + "=") || header.contains(refreshName + "=");
    }

    <T> MutableHttpResponse<T> set(MutableHttpResponse<T> response, String accessToken, String refreshToken) {
        return response.cookie(cookie(accessName, accessToken, AccessTokens.LIFETIME))
                .cookie(cookie(refreshName, refreshToken, Sessions.IDLE));
    }

    <T> MutableHttpResponse<T> clear(MutableHttpResponse<T> response) {
        return response.cookie(cookie(accessName, "", Duration.ZERO)).cookie(cookie(refreshName, "", Duration.ZERO));
    }

    private Cookie cookie(String name, String value, Duration age) {
        return Cookie.of(name, value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(SameSite.Strict)
                .maxAge(age.toSeconds());
    }
}
