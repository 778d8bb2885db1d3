package mlchat.edge.http;

import io.micronaut.http.HttpRequest;
import java.util.Set;

/// Whose address a request names: the interface has a few first words for itself, all others are the web client's.
final class Addresses {
    private static final Set<String> PROGRAMS = Set.of("api", "health", ".well-known");
    private static final Set<String> INTERFACE = Set.of("api", "socket.io", "health", ".well-known", "problems");

    private Addresses() {}

    static boolean isInterface(HttpRequest<?> request) {
        return INTERFACE.contains(first(request));
    }

    /// Whether programs read the answer, and no browser shows it.
    static boolean isForPrograms(HttpRequest<?> request) {
        return PROGRAMS.contains(first(request));
    }

    static boolean isAsset(HttpRequest<?> request) {
        return first(request).equals("assets");
    }

    private static String first(HttpRequest<?> request) {
        var words = request.getPath().split("/", 3);
        return words.length > 1 ? words[1] : "";
    }
}
