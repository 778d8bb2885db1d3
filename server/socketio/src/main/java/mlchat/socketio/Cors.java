package mlchat.socketio;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Answers for pages of other origins (the CORS protocol of the Fetch standard).
///
/// @param fixed the value every answer names, `*` or one origin; empty: the request's own origin where it matches
/// @param matches whether pages of that origin may read answers; asked only where `fixed` is empty
/// @param credentials whether such pages may send cookies; not together with `*`
/// @param methods what a preflight allows
/// @param allowedHeaders what a preflight allows; empty: whatever it asks for
/// @param exposedHeaders what pages may read besides the safe ones
/// @param maxAge how long a browser may remember a preflight
public record Cors(
        Optional<String> fixed,
        Predicate<String> matches,
        boolean credentials,
        List<String> methods,
        List<String> allowedHeaders,
        List<String> exposedHeaders,
        Optional<Duration> maxAge) {
    private static final List<String> METHODS = List.of("GET", "HEAD", "PUT", "PATCH", "POST", "DELETE");

    public Cors {
        methods = List.copyOf(methods);
        allowedHeaders = List.copyOf(allowedHeaders);
        exposedHeaders = List.copyOf(exposedHeaders);
        if (credentials && fixed.equals(Optional.of("*"))) {
            throw new IllegalArgumentException("browsers refuse credentials together with the origin *");
        }
    }

    /// Pages of every origin, without credentials.
    public static Cors any() {
        return of("*");
    }

    /// Every answer names this origin, whoever asks.
    public static Cors of(String origin) {
        return new Cors(Optional.of(origin), origin::equals, false, METHODS, List.of(), List.of(), Optional.empty());
    }

    /// Pages of these origins; others get no headers.
    public static Cors of(Set<String> origins) {
        return matching(Set.copyOf(origins)::contains);
    }

    /// Pages of the origins the predicate accepts; others get no headers. Asked on event loops: must not block.
    public static Cors matching(Predicate<String> origins) {
        return new Cors(Optional.empty(), origins, false, METHODS, List.of(), List.of(), Optional.empty());
    }

    public Cors withCredentials() {
        return new Cors(fixed, matches, true, methods, allowedHeaders, exposedHeaders, maxAge);
    }

    public Cors withMethods(List<String> allowed) {
        return new Cors(fixed, matches, credentials, allowed, allowedHeaders, exposedHeaders, maxAge);
    }

    public Cors withHeaders(List<String> allowed, List<String> exposed) {
        return new Cors(fixed, matches, credentials, methods, allowed, exposed, maxAge);
    }

    public Cors withMaxAge(Duration age) {
        return new Cors(fixed, matches, credentials, methods, allowedHeaders, exposedHeaders, Optional.of(age));
    }

    /// What `Access-Control-Allow-Origin` says to a request of that origin; empty: nothing.
    ///
    /// @param origin of the request, empty if it has none
    public Optional<String> allowed(Optional<String> origin) {
        return fixed.isPresent() ? fixed : origin.filter(matches);
    }

    /// Whether an answer depends on the origin that asked, so that caches must know it.
    public boolean varies() {
        return !fixed.equals(Optional.of("*"));
    }
}
