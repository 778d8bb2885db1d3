package mlchat.bench.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import mlchat.bench.load.Machine;

/// The built program, as people run it, on a data folder of its own and without the limits that guard it from one
/// person's haste.
final class ChatServer implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("ready at http://[^:/]+:(\\d+)");
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final int port;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LONG)
            .build();

    private ChatServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// @param root the folder of the repository, where `bin/build` has been
    static ChatServer start(Path root, Path data) throws IOException {
        var command = new ProcessBuilder(root.resolve("bin/mlchat").toString(), "serve");
        command.environment().putAll(Map.of("PORT", "0", "MLCHAT_DATA", data.toString()));
        command.redirectErrorStream(true);
        var process = command.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            var found = ADDRESS.matcher(line.replace("\\/", "/"));
            if (found.find()) {
                Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {}));
                return new ChatServer(process, Integer.parseInt(found.group(1)));
            }
        }
        throw new IOException("the server does not start");
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /// Seconds of CPU time that it has taken so far.
    double cpu() {
        return Machine.cpu(process.toHandle());
    }

    /// An access token for each of these.
    List<String> tokens(List<Village.Inhabitant> inhabitants) throws IOException, InterruptedException {
        var tokens = new ArrayList<String>();
        for (var inhabitant : inhabitants) {
            var body = "{\"refreshToken\":\"" + inhabitant.refreshToken() + "\"}";
            tokens.add(json(request("/api/refresh")
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build())
                    .path("accessToken")
                    .asText());
        }
        return tokens;
    }

    /// What the server answers to a GET.
    JsonNode get(String path, String token) throws IOException, InterruptedException {
        return json(request(path).header("Authorization", "Bearer " + token).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(LONG);
    }

    private JsonNode json(HttpRequest request) throws IOException, InterruptedException {
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /// One GET whose answer is thrown away, and its time in nanoseconds.
    long time(String path, String token) throws IOException, InterruptedException {
        var request = request(path).header("Authorization", "Bearer " + token).build();
        long begun = System.nanoTime();
        int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status != 200) {
            throw new IOException(path + " answered " + status);
        }
        return System.nanoTime() - begun;
    }

    @Override
    public void close() throws IOException {
        http.close();
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }
}
