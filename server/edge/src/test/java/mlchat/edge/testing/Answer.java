package mlchat.edge.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the server answered.
public record Answer(HttpResponse<String> response) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public int status() {
        return response.statusCode();
    }

    public String text() {
        return response.body();
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    public List<String> headers(String name) {
        return response.headers().allValues(name);
    }

    /// What it sets as cookies, in the form of a `Cookie` header.
    public String cookies() {
        return headers("set-cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
    }

    public JsonNode json() {
        try {
            return JSON.readTree(text());
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text(), e);
        }
    }

    /// The last part of the problem's type, or nothing when it is no problem.
    public String problem() {
        return json().path("type").asText().replace("/problems/", "");
    }

    /// The problem without what is different each time.
    public String problemBody() {
        return text().replaceAll("urn:uuid:[0-9a-f-]{36}", "urn:uuid");
    }

    /// Where a malformed body is wrong, as JSON pointers.
    public List<String> pointers() {
        return json().path("errors").findValuesAsText("pointer");
    }
}
