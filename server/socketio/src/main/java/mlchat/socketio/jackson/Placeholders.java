package mlchat.socketio.jackson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import mlchat.socketio.MalformedJson;

/// Puts attachments where a binary packet's JSON says `{"_placeholder":true,"num":n}`.
final class Placeholders {
    private Placeholders() {}

    static JsonNode replace(JsonNode node, List<byte[]> attachments) throws MalformedJson {
        if (node instanceof ObjectNode object) {
            if (BooleanNode.TRUE.equals(object.path("_placeholder"))) {
                return attachment(object.path("num"), attachments);
            }
            for (var field : object.properties()) {
                field.setValue(replace(field.getValue(), attachments));
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, replace(array.get(i), attachments));
            }
        }
        return node;
    }

    private static JsonNode attachment(JsonNode number, List<byte[]> attachments) throws MalformedJson {
        if (!number.isIntegralNumber() || !number.canConvertToInt()) {
            throw new MalformedJson("num of a placeholder");
        }
        int index = number.intValue();
        if (index < 0 || index >= attachments.size()) {
            throw new MalformedJson("num of a placeholder");
        }
        return BinaryNode.valueOf(attachments.get(index));
    }
}
