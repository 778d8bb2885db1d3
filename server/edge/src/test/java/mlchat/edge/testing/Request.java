package mlchat.edge.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;

/// A request in the making. Every answer is held against the contract, and has the headers that every
/// answer has.
public final class Request {
    private final HttpClient client;
    private final URI base;
    private final String method;
    private final String target;
    private final HttpRequest.Builder builder;

    Request(HttpClient client, URI base, String method, String target) {
        this.client = client;
        this.base = base;
        this.method = method;
        this.target = target;
        this.builder = HttpRequest.newBuilder(base.resolve(target)).method(method, BodyPublishers.noBody());
    }

    public Request header(String name, String value) {
        builder.header(name, value);
        return this;
    }

    /// The header, or none when the value is empty.
    public Request maybe(String name, String value) {
        return value.isEmpty() ? this : header(name, value);
    }

    public Request as(Person person) {
        return header("Authorization", "Bearer " + person.token());
    }

    public Request json(String body) {
        builder.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body));
        return this;
    }

    /// A body of any type and any bytes.
    public Request body(String contentType, byte[] body) {
        builder.header("Content-Type", contentType).method(method, BodyPublishers.ofByteArray(body));
        return this;
    }

    public Answer answer() {
        var answer = send();
        var path = base.resolve(target).getPath();
        if (!path.startsWith("/socket.io/")) {
            assertEquals(List.of("nosniff"), answer.headers("x-content-type-options"), method + " " + target);
            assertEquals(1, answer.headers("x-request-id").size(), method + " " + target);
        }
        if (path.matches("/(api|health|\\.well-known|problems)/.*")) {
            Contract.check(method, path, answer);
        }
        return answer;
    }

    /// The answer to a browser's question whether it may call: that is CORS, not the contract.
    public Answer preflight() {
        return send();
    }

    private Answer send() {
        try {
            return new Answer(client.send(builder.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new AssertionError(method + " " + target + " was not answered", e);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }
}
