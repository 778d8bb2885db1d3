package mlchat.socketio.jackson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import mlchat.socketio.JsonCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the codec writes where JSON and Java differ.
final class JacksonCodecTest {
    private final JsonCodec codec = new JacksonCodec(1_000);

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e400", "1.5e999"})
    void aNumberLargerThanADoubleComesBackAsNullAndNotAsText(String number) throws Exception {
        var values = codec.readArray("[" + number + ",{\"deep\":[" + number + "]}]", List.of());
        assertEquals("null", written(values.get(0)));
        assertEquals("{\"deep\":[null]}", written(values.get(1)));
    }

    @Test
    void whatIsNoNumberIsNull() {
        assertEquals("null", written(Double.NaN));
        assertEquals("null", written(Float.NEGATIVE_INFINITY));
        assertEquals("[0.5,null]", written(new double[] {0.5, Double.POSITIVE_INFINITY}));
        assertEquals("[0.5,null]", written(new float[] {0.5f, Float.NaN}));
    }

    private String written(Object value) {
        var target = new ByteArrayOutputStream();
        codec.write(value, target, new ArrayList<>());
        return target.toString(UTF_8);
    }
}
