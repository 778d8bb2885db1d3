package mlchat.socketio.netty;

import mlchat.socketio.SessionCookie;

/// Writes the cookie for load balancers.
final class SessionCookies {
    private SessionCookies() {}

    /// The value of `Set-Cookie` (RFC 6265, section 4.1); a session's id needs no quoting.
    static String header(SessionCookie settings, String session) {
        var header = new StringBuilder(settings.name()).append('=').append(session);
        settings.maxAge().ifPresent(age -> header.append("; Max-Age=").append(age.toSeconds()));
        settings.domain().ifPresent(domain -> header.append("; Domain=").append(domain));
        header.append("; Path=").append(settings.path());
        if (settings.httpOnly()) {
            header.append("; HttpOnly");
        }
        if (settings.secure()) {
            header.append("; Secure");
        }
        if (settings.partitioned()) {
            header.append("; Partitioned");
        }
        return header.append("; SameSite=").append(settings.sameSite()).toString();
    }
}
