package mlchat.edge.auth;

import io.micronaut.http.HttpRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/// Where a request comes from: the peer of the connection. What a header says about it is not believed.
final class ClientAddress {
    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    static String of(HttpRequest<?> request) {
        return request.getRemoteAddress().getAddress().getHostAddress();
    }

    /// What limits count by: whoever has an IPv6 address has a whole /64 of them (RFC 6177, section 2).
    static String counted(HttpRequest<?> request) {
        return counted(request.getRemoteAddress().getAddress());
    }

    static String counted(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        return HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_BYTES) + "::/64";
    }
}
