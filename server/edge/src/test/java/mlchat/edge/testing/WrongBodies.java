package mlchat.edge.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/// Everything that is wrong with a body by its schema alone: each field with each wrong type, each required field left
/// out, and fields that nobody asked for, above all those that would give somebody more than is theirs.
public final class WrongBodies {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> UNASKED = List.of(
            "admin",
            "isAdmin",
            "id",
            "authorId",
            "senderId",
            "createdAt",
            "verified",
            "passwordHash",
            "__proto__",
            "$where");

    private WrongBodies() {}

    /// @param problem the last part of the problem's type
    /// @param pointer where the problem points to
    public record WrongBody(JsonNode body, String problem, String pointer) {}

    public static List<WrongBody> of(JsonNode schema) {
        var found = new ArrayList<WrongBody>();
        schema.path("properties").properties().forEach(property -> {
            var name = property.getKey();
            for (var value : wrong(property.getValue())) {
                var inner = property.getValue();
                boolean closed = value.isObject() && inner.has("properties") && !inner.has("required");
                var problem = closed ? "unknown-field" : "malformed";
                found.add(new WrongBody(right(schema).set(name, value), problem, "/" + name));
            }
        });
        for (var required : schema.path("required")) {
            var name = required.asText();
            found.add(new WrongBody(right(schema).without(name), "malformed", "/" + name));
            found.add(new WrongBody(right(schema).set(name, JSON.nullNode()), "malformed", "/" + name));
        }
        for (var name : UNASKED) {
            if (schema.path("properties").has(name)) {
                continue;
            }
            found.add(new WrongBody(right(schema).put(name, "x"), "unknown-field", "/" + name));
        }
        return found;
    }

    /// A body with everything that is required and nothing else.
    private static ObjectNode right(JsonNode schema) {
        var body = JSON.objectNode();
        schema.path("required").forEach(name -> {
            switch (schema.path("properties").path(name.asText()).path("type").asText()) {
                case "integer" -> body.put(name.asText(), 1);
                case "boolean" -> body.put(name.asText(), true);
                case "array" -> body.putArray(name.asText());
                case "object" -> body.putObject(name.asText());
                default -> body.put(name.asText(), "x");
            }
        });
        return body;
    }

    private static List<JsonNode> wrong(JsonNode schema) {
        var operator = JSON.objectNode().putNull("$ne");
        var list = JSON.arrayNode().add("x");
        boolean ofNumbers = schema.at("/items/type").asText().equals("integer");
        return switch (schema.path("type").asText()) {
            case "integer" -> List.of(operator, list, JSON.textNode("1"), JSON.booleanNode(true), JSON.numberNode(1.5));
            case "boolean" -> List.of(operator, list, JSON.textNode("true"), JSON.numberNode(1));
            case "array" ->
                List.of(
                        operator,
                        JSON.textNode("x"),
                        ofNumbers ? list : JSON.arrayNode().add(1),
                        JSON.arrayNode().addNull());
            case "object" ->
                List.of(operator, list, JSON.textNode("x"), JSON.objectNode().put("x", "1"));
            default -> List.of(operator, list, JSON.numberNode(1), JSON.booleanNode(true));
        };
    }
}
