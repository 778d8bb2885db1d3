package mlchat.socketio.netty;

import io.netty.handler.codec.http.cookie.CookieHeaderNames.SameSite;
import io.netty.handler.codec.http.cookie.DefaultCookie;
import io.netty.handler.codec.http.cookie.ServerCookieEncoder;
import mlchat.socketio.SessionCookie;

/// Writes the cookie for load balancers.
final class SessionCookies {
    private SessionCookies() {}

    /// The value of `Set-Cookie`.
    static String header(SessionCookie settings, String session) {
        var cookie = new DefaultCookie(settings.name(), session);
        cookie.setPath(settings.path());
        settings.domain().ifPresent(cookie::setDomain);
        settings.maxAge().ifPresent(age -> cookie.setMaxAge(age.toSeconds()));
        cookie.setSecure(settings.secure());
        cookie.setHttpOnly(settings.httpOnly());
        cookie.setSameSite(SameSite.valueOf(settings.sameSite()));
        cookie.setPartitioned(settings.partitioned());
        return ServerCookieEncoder.STRICT.encode(cookie);
    }
}
