package mlchat.bench.edge;

import io.netty.util.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/// Where a run took place, and of what versions.
record Surroundings(LocalDate day, String machine, String versions, String load) {
    static Surroundings now(Path root) throws IOException {
        var processors = Files.readString(Path.of("/proc/cpuinfo"));
        var memory = Files.readString(Path.of("/proc/meminfo"));
        var machine = Runtime.getRuntime().availableProcessors() + " processors ("
                + first(processors, "model name\\s*: (.*)") + "), "
                + Long.parseLong(first(memory, "MemTotal:\\s*(\\d+)")) / (1 << 20) + " GiB, Linux "
                + System.getProperty("os.version");
        var peers = root.resolve("server/bench/peers");
        var netty = Version.identify().get("netty-transport");
        var versions = "Java " + Runtime.version() + ", Netty "
                + (netty == null ? "unknown" : netty.artifactVersion()) + "; socket.io "
                + first(Files.readString(peers.resolve("socket.io/package.json")), "\"socket.io\": \"(.*)\"")
                + " on Node.js " + nodeVersion() + "; netty-socketio "
                + first(
                        Files.readString(peers.resolve("netty-socketio/pom.xml")),
                        ">netty-socketio</artifactId>\\s*<version>(.*)</");
        var load = Files.readString(Path.of("/proc/loadavg")).split(" ", -1)[0];
        return new Surroundings(LocalDate.now(ZoneOffset.UTC), machine, versions, load);
    }

    private static String first(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? matcher.group(1).strip() : "unknown";
    }

    private static String nodeVersion() throws IOException {
        var process = new ProcessBuilder("node", "--version").start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
    }
}
