package mlchat.edge.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What `api/` says, held against what the server does. Schemas are closed: a field too much is a fault as
/// well.
public final class Contract {
    private static final JsonNode REST = load("openapi.yaml");
    private static final JsonNode EVENTS = load("events.yaml");
    private static final JsonNode MESSAGES = EVENTS.at("/components/messages");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Contract() {}

    /// An answer of the interface must be one that the contract knows.
    static void check(String method, String path, Answer answer) {
        var operation = operation(method, path);
        if (operation.isMissingNode()) {
            assertTrue(
                    answer.status() == 404 || answer.status() == 405, method + " " + path + " is not in the contract");
            checkBody(REST.at("/components/responses/Problem"), answer);
            return;
        }
        var listed = operation.path("responses").path(Integer.toString(answer.status()));
        checkBody(resolve(listed.isMissingNode() ? operation.at("/responses/default") : listed), answer);
    }

    private static void checkBody(JsonNode response, Answer answer) {
        assertTrue(response.isObject(), "the contract knows no answer " + answer.status());
        var content = response.path("content");
        if (content.isMissingNode()) {
            assertEquals("", answer.text());
            return;
        }
        var type = answer.header("content-type").orElse("").replaceAll(";.*", "");
        assertTrue(content.has(type), "the contract knows no " + type + " with status " + answer.status());
        var body = type.endsWith("json") ? answer.json() : JsonNodeFactory.instance.textNode(answer.text());
        assertEquals(List.of(), faults(content.path(type).path("schema"), body), answer.text());
    }

    /// An event of the server must be one that the contract knows.
    public static void checkEvent(String name, JsonNode payload) {
        var told = MESSAGES.path(name + ".told");
        var schema = (told.isObject() ? told : MESSAGES.path(name)).path("payload");
        assertTrue(schema.isObject(), "the contract knows no event " + name);
        assertEquals(List.of(), faults(schema, payload), name + " " + payload);
    }

    /// So must be what a refused connection is told.
    static void checkConnectError(JsonNode error) {
        assertEquals(List.of(), faults(reference("ConnectError"), error), error.toString());
    }

    /// So must the acknowledgement of an event of a client.
    public static void checkAck(String event, JsonNode ack) {
        boolean done = ack.path("ok").asBoolean();
        var schema = done ? EVENTS.path("operations").path(event).path("x-ack") : reference("RefusedAck");
        assertTrue(schema.isObject(), "the contract knows no acknowledgement of " + event);
        assertEquals(List.of(), faults(schema, ack), event + " " + ack);
    }

    /// The operations of the contract as `GET /api/rooms/{id}`.
    public static Set<String> operations() {
        var found = new TreeSet<String>();
        REST.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> found.add(operation.getKey().toUpperCase() + " " + path.getKey())));
        return found;
    }

    /// The reasons why a session ends.
    public static List<String> endings() {
        var reasons = EVENTS.at("/components/schemas/SessionEndedEvent/properties/reason/enum");
        return reasons.valueStream().map(JsonNode::asText).toList();
    }

    /// The names of the events that one side sends.
    public static Set<String> events(String action) {
        var found = new TreeSet<String>();
        for (var operation : EVENTS.path("operations")) {
            if (operation.path("action").asText().equals(action)) {
                operation
                        .path("messages")
                        .forEach(message -> found.add(event(message.path("$ref").asText())));
            }
        }
        return found;
    }

    /// An event that both sides send is two messages of one name.
    private static String event(String reference) {
        var message = reference.replaceAll(".*/", "");
        return MESSAGES.path(message).path("name").asText(message);
    }

    /// The schemas of the bodies that clients send, by operation.
    public static Map<String, JsonNode> bodies() {
        var found = new TreeMap<String, JsonNode>();
        for (var operation : operations()) {
            var call = operation.split(" ");
            var body = REST.path("paths")
                    .path(call[1])
                    .path(call[0].toLowerCase())
                    .at("/requestBody/content/application~1json/schema");
            if (body.isObject()) {
                found.put(operation, resolve(body));
            }
        }
        return found;
    }

    /// The schemas of the payloads that clients send, by event.
    public static Map<String, JsonNode> payloads() {
        var found = new TreeMap<String, JsonNode>();
        for (var event : events("receive")) {
            var payload = MESSAGES.path(event).path("payload");
            var place = payload.path("$ref").asText().substring(1);
            found.put(event, EVENTS.at(place).isObject() ? EVENTS.at(place) : REST.at(place));
        }
        return found;
    }

    private static JsonNode operation(String method, String path) {
        var exact = REST.path("paths").path(path).path(method.toLowerCase());
        if (exact.isObject()) {
            return exact;
        }
        for (var entry : REST.path("paths").properties()) {
            if (path.matches(entry.getKey().replaceAll("\\{[a-zA-Z]+}", "[^/]+"))) {
                return entry.getValue().path(method.toLowerCase());
            }
        }
        return JsonNodeFactory.instance.missingNode();
    }

    private static JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? REST.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static JsonNode reference(String schema) {
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/" + schema);
    }

    /// The schema is looked at in a document of its own that holds all others, so that it may name them.
    private static List<String> faults(JsonNode schema, JsonNode value) {
        ObjectNode document = schema.deepCopy();
        var all = document.putObject("components").putObject("schemas");
        all.setAll((ObjectNode) REST.at("/components/schemas"));
        all.setAll((ObjectNode) EVENTS.at("/components/schemas"));
        return SCHEMAS.getSchema(document).validate(value).stream()
                .map(Error::toString)
                .toList();
    }

    private static JsonNode load(String file) {
        try (var text = Contract.class.getResourceAsStream("/mlchat/api/" + file)) {
            var yaml = new String(text.readAllBytes(), StandardCharsets.UTF_8).replace("openapi.yaml#", "#");
            return new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
