package mlchat.socketio;

import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// Names of clients by their addresses.
public final class Addresses {
    private static final int NETWORK_BYTES = 8;

    private Addresses() {}

    /// An IPv4 address whole, an IPv6 one by the network of 64 bits that one person or household is given.
    public static String network(InetSocketAddress address) {
        var host = address.getAddress();
        if (host == null) {
            return address.getHostString();
        }
        byte[] bytes = host.getAddress();
        return host instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES)) + "/64"
                : HexFormat.of().formatHex(bytes);
    }
}
