package mlchat.edge.auth;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
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

    /// Name of the cookie that carries the access token, for those who read cookies themselves.
    public String accessName() {
        return accessName;
    }

    public Optional<String> access(HttpRequest<?> request) {
        return request.getCookies().findCookie(accessName).map(Cookie::getValue);
    }

    public Optional<String> refresh(HttpRequest<?> request) {
        return request.getCookies().findCookie(refreshName).map(Cookie::getValue);
    }

    /// Whether the request speaks with either cookie.
    public boolean present(HttpRequest<?> request) {
        return access(request).isPresent() || refresh(request).isPresent();
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
