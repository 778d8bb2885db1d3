package mlchat.bench.servers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mlchat.bench.floor.FloorServer;

/// Ours, its peers and the floor below all of them. `bin/bench` has built and fetched what they need.
public final class Contestants {
    public static final String OURS = "ML-CHAT, epoll";
    public static final String OURS_URING = "ML-CHAT, io_uring";
    public static final String FLOOR = "floor";
    public static final String NODE = "socket.io";
    public static final String NETTY_SOCKETIO = "netty-socketio";

    // The flags of bin/socketio-fixture, for every server on the JVM.
    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-Xms24m",
            "-Xmx512m",
            "-Xmn16m",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=20",
            "-XX:TrimNativeHeapInterval=2000",
            "-Dio.netty.allocator.numDirectArenas=2",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dio.netty.leakDetection.level=disabled");

    private final Path root;

    /// @param root the folder of the project
    public Contestants(Path root) {
        this.root = root;
    }

    public List<Contestant> all() throws IOException {
        return List.of(
                ours(OURS),
                ours(OURS_URING, "--io_uring"),
                java(FLOOR, System.getProperty("java.class.path"), FloorServer.class.getName()),
                node(),
                nettySocketIo());
    }

    private Contestant ours(String name, String... options) {
        var command = new ArrayList<String>();
        command.add(root.resolve("bin/socketio-fixture").toString());
        command.addAll(List.of(Contestant.PORT, "--defaults", "--bench"));
        command.addAll(List.of(options));
        return new Contestant(name, command, Contestants::collectJava);
    }

    private Contestant nettySocketIo() throws IOException {
        var target = peers().resolve("netty-socketio/target");
        var classPath = target.resolve("classes") + File.pathSeparator + Files.readString(target.resolve("classpath"));
        return java(NETTY_SOCKETIO, classPath, "mlchat.bench.peer.NettySocketIo");
    }

    private Contestant node() {
        var program = peers().resolve("socket.io/server.mjs").toString();
        return new Contestant(
                NODE,
                List.of("node", "--expose-gc", program, Contestant.PORT),
                server -> run("kill", "-USR2", Long.toString(server.pid())));
    }

    private Path peers() {
        return root.resolve("server/bench/peers");
    }

    private static Contestant java(String name, String classPath, String main) {
        var command = new ArrayList<String>();
        command.add(javaHome("java"));
        command.addAll(FLAGS);
        command.addAll(List.of("-cp", classPath, main, Contestant.PORT));
        return new Contestant(name, command, Contestants::collectJava);
    }

    private static void collectJava(ProcessHandle server) throws IOException {
        run(javaHome("jcmd"), Long.toString(server.pid()), "GC.run");
    }

    private static String javaHome(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    private static void run(String... command) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + " failed");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }
}
