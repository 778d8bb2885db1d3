package mlchat.socketio;

import java.net.InetSocketAddress;
import java.util.Map;

/// Whom the limits per address count. Behind a proxy the peer of every connection is the proxy: only the application
/// knows which proxies it may believe.
@FunctionalInterface
public interface ClientAddress {
    /// The peer itself; of an IPv6 address its first 64 bits, as one person has all of them.
    ClientAddress PEER = (peer, _) -> Addresses.network(peer);

    /// A name for the client. On an event loop: must not block.
    ///
    /// @param headers of the request, names in small letters
    String of(InetSocketAddress peer, Map<String, String> headers);
}
