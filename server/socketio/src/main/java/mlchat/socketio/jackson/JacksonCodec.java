package mlchat.socketio.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.BinaryNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mlchat.socketio.JsonCodec;
import mlchat.socketio.Limit;
import mlchat.socketio.MalformedJson;
import org.jspecify.annotations.Nullable;

/// Arguments as `JsonNode`, binary inside them as `BinaryNode`, binary alone as `byte[]`. Writes whatever its mapper
/// writes.
public final class JacksonCodec implements JsonCodec {
    private static final int DEPTH = 32;
    private static final int NUMBER_LENGTH = 32;

    private final ObjectMapper mapper;
    private final ObjectMapper writer;

    /// With limits against hostile input: 32 levels, numbers of 32 digits, texts of `maxText` characters.
    public JacksonCodec(int maxText) {
        this(maxText, DEPTH);
    }

    /// The same with another depth.
    public JacksonCodec(int maxText, int maxDepth) {
        this(JsonMapper.builder(JsonFactory.builder()
                        // Names come from clients: the JVM need not remember them all.
                        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(maxDepth)
                                .maxNumberLength(NUMBER_LENGTH)
                                .maxStringLength(maxText)
                                .build())
                        .build())
                .build());
    }

    /// With the mapper of the application, whose read constraints are the limits.
    public JacksonCodec(ObjectMapper mapper) {
        this.mapper = mapper.copy().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.writer = mapper.copy().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        // Four bytes for an emoji instead of twelve for its two escapes.
        writer.getFactory().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8.mappedFeature());
        // As JavaScript writes its escapes.
        writer.getFactory().disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE.mappedFeature());
    }

    @Override
    public List<Object> readArray(String json, List<byte[]> attachments) throws MalformedJson {
        var array = read(json);
        if (!array.isArray()) {
            throw new MalformedJson("not an array");
        }
        var values = new ArrayList<Object>(array.size());
        for (var element : array) {
            var value = attachments.isEmpty() ? element : Placeholders.replace(element, attachments);
            values.add(value instanceof BinaryNode binary ? binary.binaryValue() : value);
        }
        return values;
    }

    @Override
    public Object readObject(String json) throws MalformedJson {
        var object = read(json);
        if (!object.isObject()) {
            throw new MalformedJson("not an object");
        }
        return object;
    }

    @Override
    public Optional<String> text(Object object, String key) {
        return object instanceof JsonNode node && node.path(key).isTextual()
                ? Optional.of(node.path(key).textValue())
                : Optional.empty();
    }

    @Override
    public Optional<String> eventName(Object value) {
        return value instanceof JsonNode node && (node.isTextual() || node.isNumber())
                ? Optional.of(node.asText())
                : Optional.empty();
    }

    @Override
    public void write(@Nullable Object value, OutputStream target, List<byte[]> attachments) {
        try (var generator = new AttachmentGenerator(writer.createGenerator(target), attachments)) {
            writer.writeValue(generator, value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("not writable as JSON", unwritable);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private JsonNode read(String json) throws MalformedJson {
        try {
            return mapper.readTree(json);
        } catch (StreamConstraintsException excessive) {
            throw new MalformedJson(excessive.getOriginalMessage(), Limit.JSON);
        } catch (JsonProcessingException malformed) {
            throw new MalformedJson(malformed.getOriginalMessage());
        }
    }
}
