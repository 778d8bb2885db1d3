package mlchat.bench.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import mlchat.bench.load.Measurement;

/// A contestant's process on a free port of the loopback interface. It ends with this program at the latest.
public final class RunningServer implements AutoCloseable {
    // The fixture builds itself when it has changed.
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration END = Duration.ofSeconds(10);

    private final Contestant contestant;
    private final Process process;
    private final int port;
    private final Thread hook;

    private RunningServer(Contestant contestant, Process process, int port) {
        this.contestant = contestant;
        this.process = process;
        this.port = port;
        this.hook = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// Starts it and waits until it accepts connections.
    ///
    /// @param logs the folder for what it prints
    public static RunningServer start(Contestant contestant, Path logs) throws IOException {
        int port = freePort();
        var log = logs.resolve(contestant.name().replaceAll("[^A-Za-z.-]+", "-") + ".log");
        var process = new ProcessBuilder(contestant.commandFor(port))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var server = new RunningServer(contestant, process, port);
        try {
            server.awaitStart(log);
            return server;
        } catch (IOException failed) {
            server.close();
            throw failed;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitStart(Path log) throws IOException {
        var end = Instant.now().plus(START);
        while (!accepts()) {
            if (endsWithin(Duration.ofMillis(50)) || Instant.now().isAfter(end)) {
                throw new IOException(contestant.name() + " does not start, see " + log);
            }
        }
    }

    private boolean accepts() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private boolean endsWithin(Duration duration) throws IOException {
        try {
            return process.waitFor(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    public Contestant contestant() {
        return contestant;
    }

    public Measurement measurement() {
        return new Measurement(process.toHandle(), port);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        if (!endsWithin(END)) {
            process.destroyForcibly();
        }
        Runtime.getRuntime().removeShutdownHook(hook);
    }
}
