package mlchat.app;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The address people use, and where plain http is good enough for it.
final class PublicUrl {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]|::1");
    private static final Pattern PRIVATE = Pattern.compile("10(\\.[0-9]{1,3}){3}|192\\.168(\\.[0-9]{1,3}){2}"
            + "|172\\.(1[6-9]|2[0-9]|3[01])(\\.[0-9]{1,3}){2}|169\\.254(\\.[0-9]{1,3}){2}|\\[f[cd][0-9a-f:]+]"
            + "|[a-z0-9-]+|[a-z0-9.-]+\\.(local|lan|home\\.arpa|internal)");

    private static final int LAST_PORT = 65_535;

    private PublicUrl() {}

    enum AllowHttp {
        LOOPBACK,
        PRIVATE
    }

    /// The URL, if it is one that can work; else the fault is noted.
    static Optional<URI> read(Settings settings, String text, AllowHttp allowHttp) {
        try {
            var url = new URI(text);
            var problem = problem(url, allowHttp);
            problem.ifPresent(what -> settings.fault(Setting.PUBLIC_URL, what));
            return problem.isPresent() ? Optional.empty() : Optional.of(url);
        } catch (URISyntaxException _) {
            settings.fault(Setting.PUBLIC_URL, "is not a URL: \"" + text + "\"");
            return Optional.empty();
        }
    }

    private static Optional<String> problem(URI url, AllowHttp allowHttp) {
        var path = Optional.ofNullable(url.getPath()).orElse("");
        boolean bare = url.getHost() != null
                && url.getUserInfo() == null
                && (path.isEmpty() || path.equals("/"))
                && url.getQuery() == null
                && url.getFragment() == null;
        if (!bare || url.getPort() == 0 || url.getPort() > LAST_PORT) {
            return Optional.of("must be a scheme, a host and perhaps a port, like https://chat.example.org");
        }
        if ("https".equals(url.getScheme())) {
            return Optional.empty();
        }
        if (!"http".equals(url.getScheme())) {
            return Optional.of("must begin with https:// or http://");
        }
        var host = url.getHost().toLowerCase(Locale.ROOT);
        var names = allowHttp == AllowHttp.PRIVATE ? PRIVATE : LOOPBACK;
        boolean allowed =
                names.matcher(host).matches() || LOOPBACK.matcher(host).matches();
        return allowed
                ? Optional.empty()
                : Optional.of("may use plain http only on this machine; use https, or for a private network set "
                        + "MLCHAT_ALLOW_HTTP=private");
    }

    /// Whether a server that listens there can be reached from other machines.
    static boolean isOpen(String host) {
        return !LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    /// What to do about a missing URL: the very lines to run for these addresses.
    static String missing(List<String> addresses, int port) {
        var lines = addresses.stream().map(address -> line(address, port)).toList();
        return "is needed once HOST opens the server to the network. Behind https set it to that address"
                + (lines.isEmpty() ? "" : "; for a private network run: " + String.join("  or  ", lines));
    }

    private static String line(String address, int port) {
        var otherPort = Setting.PORT.standard().equals(Optional.of("" + port)) ? "" : "PORT=" + port + " ";
        return "HOST=0.0.0.0 " + otherPort + "MLCHAT_ALLOW_HTTP=private PUBLIC_URL=http://" + address + ":" + port
                + " bin/run";
    }

    /// Where other machines of a private network find this one, by IPv4.
    static List<String> addresses() {
        try {
            return Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(InetAddress::isSiteLocalAddress)
                    .map(InetAddress::getHostAddress)
                    .sorted()
                    .toList();
        } catch (SocketException _) {
            return List.of();
        }
    }
}
