package mlchat.edge.http;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import mlchat.edge.EdgeConfig;

/// Whether a page of another site made a browser send this request with our cookies (OWASP, Cross-Site Request Forgery
/// Prevention, fetch metadata with the origin as fallback).
///
/// A request that changes something needs an `Origin` of ours, and `Sec-Fetch-Site`, where it is sent, must not say
/// cross-site. A GET is refused only for a wrong origin or `cross-site`: browsers send no origin with those of the page
/// itself. The WebSocket handshake is a GET that counts as a change.
@Singleton
public final class OriginRule {
    private static final Set<String> NEAR = Set.of("same-origin", "same-site");
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private static final Pattern THIS_MACHINE = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{1,5})?");

    private final Set<String> allowed;
    private final boolean anyNameOfThisMachine;

    OriginRule(EdgeConfig config) {
        this.allowed = new HashSet<>(config.corsOrigins());
        config.publicUrl().map(OriginRule::origin).ifPresent(allowed::add);
        this.anyNameOfThisMachine = config.publicUrl().isEmpty();
    }

    /// What of a request the rule looks at.
    ///
    /// @param origins   every `Origin` header of the request
    /// @param host      its `Host` header, which no page of another site can choose
    /// @param upgrade   whether it asks for a WebSocket
    public record Question(
            String method, List<String> origins, Optional<String> fetchSite, Optional<String> host, boolean upgrade) {}

    /// Whether a request that carries our cookies may pass.
    public boolean allows(Question asked) {
        boolean ours =
                !asked.origins().isEmpty() && asked.origins().stream().allMatch(origin -> isOurs(origin, asked.host()));
        boolean reading = READING.contains(asked.method()) && !asked.upgrade();
        if (reading) {
            boolean crossSite = asked.fetchSite().map("cross-site"::equals).orElse(false);
            return (asked.origins().isEmpty() || ours) && (!crossSite || ours);
        }
        return ours && asked.fetchSite().map(NEAR::contains).orElse(true);
    }

    private boolean isOurs(String origin, Optional<String> host) {
        boolean local = anyNameOfThisMachine
                && host.map(name -> isThisMachine(origin, name)).orElse(false);
        return local || allowed.contains(origin);
    }

    private static boolean isThisMachine(String origin, String host) {
        return THIS_MACHINE.matcher(host).matches() && origin.equals("http://" + host);
    }

    /// The origin of a URL in the form browsers send it: lower case, without the port that goes without saying
    /// (RFC 6454, section 6.2).
    private static String origin(URI url) {
        var scheme = url.getScheme().toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        var host = url.getHost().toLowerCase(Locale.ROOT);
        boolean named = url.getPort() != -1 && url.getPort() != usual;
        return scheme + "://" + host + (named ? ":" + url.getPort() : "");
    }
}
