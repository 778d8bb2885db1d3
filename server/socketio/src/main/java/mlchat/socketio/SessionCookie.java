package mlchat.socketio;

import java.time.Duration;
import java.util.Optional;

/// The cookie that tells a load balancer to which node a session belongs: its value is the session's id. It goes out
/// with the first answer of a session, the 101 included, and is never read here: who could choose his own session's id
/// could lay it out for somebody else.
///
/// @param name `io` by custom
/// @param path the paths it is sent back to
/// @param domain empty: the host that set it
/// @param maxAge empty: until the browser ends
/// @param secure over https only
/// @param httpOnly hidden from scripts
/// @param sameSite `Lax`, `Strict` or `None`, as RFC 6265bis, section 4.1.2.7, spells them
/// @param partitioned kept apart for each site a page is embedded in
public record SessionCookie(
        String name,
        String path,
        Optional<String> domain,
        Optional<Duration> maxAge,
        boolean secure,
        boolean httpOnly,
        String sameSite,
        boolean partitioned) {

    public SessionCookie {
        if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+") || (path + domain.orElse("")).matches(".*[;\\p{Cc}].*")) {
            throw new IllegalArgumentException("not a cookie: " + name + " for " + path);
        }
        if (sameSite.equals("None") && !secure) {
            throw new IllegalArgumentException("browsers refuse SameSite=None without Secure");
        }
    }

    /// `io`, for the whole host, `HttpOnly` and `SameSite=Lax`.
    public static SessionCookie io() {
        return new SessionCookie("io", "/", Optional.empty(), Optional.empty(), false, true, "Lax", false);
    }
}
