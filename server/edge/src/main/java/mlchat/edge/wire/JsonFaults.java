package mlchat.edge.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mlchat.edge.problems.Problem;
import mlchat.edge.problems.ProblemType;
import org.jspecify.annotations.Nullable;

/// Says in people's words why JSON could not be read, without a word of the parser's own.
public final class JsonFaults {
    private JsonFaults() {}

    public static Problem explain(JsonProcessingException fault) {
        return switch (fault) {
            case UnrecognizedPropertyException unknown ->
                Problem.at(ProblemType.UNKNOWN_FIELD, pointer(unknown.getPath()), "There is no such field.");
            case MismatchedInputException mismatch ->
                Problem.at(ProblemType.MALFORMED, pointer(mismatch.getPath()), expected(mismatch.getTargetType()));
            // Databind wraps what the parser threw in the middle of an object.
            case JsonMappingException wrapping
            when wrapping.getCause() instanceof JsonProcessingException inner -> explain(inner);
            case JsonMappingException other ->
                Problem.at(ProblemType.MALFORMED, pointer(other.getPath()), "This value is not allowed here.");
            case StreamConstraintsException _ ->
                Problem.of(ProblemType.MALFORMED, "The JSON is nested too deeply, or a value in it is too long.");
            default -> Problem.of(ProblemType.MALFORMED, "The body is not valid JSON.");
        };
    }

    private static String expected(@Nullable Class<?> wanted) {
        if (wanted == null || wanted == Object.class) {
            return "A required value is missing or has the wrong type.";
        }
        return "Required here: " + name(wanted) + ".";
    }

    private static String name(Class<?> wanted) {
        if (wanted == String.class) {
            return "a string";
        }
        if (wanted == boolean.class || wanted == Boolean.class) {
            return "true or false";
        }
        if (wanted.isPrimitive() || Number.class.isAssignableFrom(wanted)) {
            return "a whole number";
        }
        if (wanted.isEnum()) {
            return "one of the words that are documented";
        }
        if (Collection.class.isAssignableFrom(wanted)) {
            return "an array";
        }
        return Map.class.isAssignableFrom(wanted) || wanted.isRecord() ? "an object" : "another type of value";
    }

    /// The place of the fault as a JSON pointer (RFC 6901, section 3).
    private static String pointer(List<JsonMappingException.Reference> path) {
        var pointer = new StringBuilder();
        for (var step : path) {
            var name = Optional.ofNullable(step.getFieldName()).orElseGet(() -> Integer.toString(step.getIndex()));
            pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
