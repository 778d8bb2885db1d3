package mlchat.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The program in a process of its own, on the class path of the tests.
final class Program implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("ready at http://\\S+:([0-9]+)");
    private static final Pattern SETUP = Pattern.compile("/setup#code=(\\S+)");
    private static final long START_SECONDS = 60;
    private static final long END_SECONDS = 30;

    private final Process process;
    private final int port;
    private final BufferedReader output;
    private final List<String> said;
    private final HttpClient client = HttpClient.newHttpClient();

    private Program(Process process, int port, BufferedReader output, List<String> said) {
        this.process = process;
        this.port = port;
        this.output = output;
        this.said = said;
    }

    /// How a run ended and what it said.
    record Ended(int code, String output, String errors) {}

    static Program start(Path data, Map<String, String> settings) throws IOException {
        var process = launch("serve", data, settings).start();
        var said = new ArrayList<String>();
        var reader = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            said.add(line);
            var ready = READY.matcher(line);
            if (ready.find()) {
                readSetupLink(reader, said, data);
                return new Program(process, Integer.parseInt(ready.group(1)), reader, said);
            }
        }
        throw new AssertionError("it did not start: " + Files.readString(log(data)));
    }

    /// The link follows at once, as long as there is a code.
    private static void readSetupLink(BufferedReader reader, List<String> said, Path data) throws IOException {
        if (Files.exists(data.resolve("setup-code"))) {
            said.add(reader.readLine());
        }
    }

    /// Runs a command that ends by itself.
    static Ended run(String command, Path data, Map<String, String> settings) throws IOException, InterruptedException {
        var output = data.resolveSibling("output");
        var process =
                launch(command, data, settings).redirectOutput(output.toFile()).start();
        if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("it runs");
        }
        return new Ended(process.exitValue(), Files.readString(output), Files.readString(log(data)));
    }

    /// What goes to stderr.
    static Path log(Path data) {
        return data.resolveSibling("log");
    }

    /// Its folder for temporary files.
    static Path temporary(Path data) {
        return data.resolveSibling("temporary");
    }

    private static ProcessBuilder launch(String command, Path data, Map<String, String> settings) throws IOException {
        var temporary = Files.createDirectories(temporary(data));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                java,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary,
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "mlchat.app.Main",
                command);
        builder.environment().keySet().removeIf(name -> name.startsWith("MLCHAT_"));
        builder.environment().putAll(Map.of("HOST", "127.0.0.1", "PORT", "0", "PUBLIC_URL", ""));
        builder.environment().putAll(Map.of("MLCHAT_DATA", data.toString(), "MLCHAT_BCRYPT_COST", "10"));
        builder.environment().putAll(settings);
        return builder.redirectError(ProcessBuilder.Redirect.appendTo(log(data).toFile()));
    }

    int port() {
        return port;
    }

    Optional<String> setupCode() {
        return said.stream()
                .map(SETUP::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return send(
                request(path).header("Authorization", "Bearer " + token).GET().build());
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /// All lines on stdout, once it has ended.
    List<String> everythingSaid() {
        return Stream.concat(said.stream(), output.lines()).toList();
    }

    /// Asks it to end, as a supervisor does, and gives its exit code.
    int terminate() throws InterruptedException {
        process.toHandle().destroy(); // the process's own method also closes what it said
        if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("it does not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        client.close();
        terminate();
    }
}
