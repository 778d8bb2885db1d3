package mlchat.edge;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mlchat.edge.limits.Bucket;

/// How the edge is reached and what it allows.
///
/// @param port       0 takes a free one
/// @param publicUrl  how people reach it; nothing means: on this machine only, under any of its own names
/// @param corsOrigins further exact origins whose pages may call
/// @param webFolder  the built web client; nothing serves the interface only
public record EdgeConfig(
        String host,
        int port,
        Optional<URI> publicUrl,
        List<String> corsOrigins,
        Optional<Path> webFolder,
        Limits limits) {

    public EdgeConfig {
        corsOrigins = List.copyOf(corsOrigins);
    }

    /// Whether people come by https, so that cookies can be locked to it.
    public boolean secure() {
        return publicUrl.map(url -> "https".equals(url.getScheme())).orElse(false);
    }

    /// The limits of the edge; a number that is [#NONE] limits nothing.
    ///
    /// @param messageLength       Unicode code points in a message
    /// @param bodyBytes           bytes in a REST body
    /// @param frameBytes          bytes in a socket's message
    /// @param socketsPerIp        sockets of one address that have not signed in
    /// @param registrationsPerIp  accounts made from one address
    public record Limits(
            int messageLength, int bodyBytes, int frameBytes, int socketsPerIp, Optional<Bucket> registrationsPerIp) {
        /// More than any message, body or frame can have, and than any address has sockets.
        public static final int NONE = Integer.MAX_VALUE;
    }
}
