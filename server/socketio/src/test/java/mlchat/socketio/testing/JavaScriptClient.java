package mlchat.socketio.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The official JavaScript client, in a Node process of its own that runs `peer.mjs`.
public final class JavaScriptClient implements AutoCloseable {
    private static final String VERSION = "4.8.4";
    private static final Path SCRIPT = Path.of("src/test/javascript/peer.mjs").toAbsolutePath();
    private static final Path OF_CLIENTS = Path.of("../../clients/node_modules/socket.io-client");
    private static final Path OWN_FOLDER = Path.of("target/javascript");
    private static final String MISSING = "The official JavaScript client, socket.io-client " + VERSION
            + ", is missing: install Node.js 20 or later and run npm ci in clients/.";

    private final Process process;
    private final Writer input;
    private final Heard<String> told = new Heard<>();

    /// @param options of the client, as JSON
    public JavaScriptClient(String url, String options) throws IOException, InterruptedException {
        process =
                start(new ProcessBuilder("node", SCRIPT.toString(), installed().toString(), url, options)
                        .redirectError(Redirect.INHERIT));
        input = process.outputWriter(StandardCharsets.UTF_8);
        Thread.ofVirtual().start(() -> listen(process.inputReader(StandardCharsets.UTF_8)));
    }

    private void listen(BufferedReader output) {
        output.lines().forEach(told::add);
    }

    /// The next thing the client tells of, as JSON.
    public String next() throws InterruptedException {
        return told.next();
    }

    /// Lets the client do something: a JSON array of an action of the script and its arguments.
    public void act(String action) throws IOException {
        input.write(action + "\n");
        input.flush();
    }

    /// Where the package is: the clients' own if `npm ci` was run there, else one fetched for these tests.
    private static Path installed() throws IOException, InterruptedException {
        if (isRightVersion(OF_CLIENTS)) {
            return OF_CLIENTS.toAbsolutePath();
        }
        var fetched = OWN_FOLDER.resolve("node_modules/socket.io-client");
        if (!isRightVersion(fetched)) {
            fetch();
        }
        if (!isRightVersion(fetched)) {
            throw new AssertionError(MISSING);
        }
        return fetched.toAbsolutePath();
    }

    private static boolean isRightVersion(Path folder) throws IOException {
        var description = folder.resolve("package.json");
        return Files.exists(description) && Files.readString(description).contains("\"version\": \"" + VERSION + "\"");
    }

    private static void fetch() throws IOException, InterruptedException {
        Files.createDirectories(OWN_FOLDER);
        var npm = start(new ProcessBuilder(List.of(
                        "npm", "install", "--no-save", "--no-audit", "--no-fund", "socket.io-client@" + VERSION))
                .directory(OWN_FOLDER.toFile())
                .redirectOutput(Redirect.INHERIT)
                .redirectError(Redirect.INHERIT));
        if (!npm.waitFor(1, TimeUnit.MINUTES)) {
            npm.destroy();
        }
    }

    private static Process start(ProcessBuilder command) {
        try {
            return command.start();
        } catch (IOException notThere) {
            throw new AssertionError(MISSING, notThere);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
