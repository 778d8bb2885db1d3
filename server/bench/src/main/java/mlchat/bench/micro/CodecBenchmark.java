package mlchat.bench.micro;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import mlchat.socketio.Limits;
import mlchat.socketio.MalformedJson;
import mlchat.socketio.jackson.JacksonCodec;
import mlchat.socketio.packet.MalformedPacket;
import mlchat.socketio.packet.PacketDecoder;
import mlchat.socketio.packet.PacketEncoder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Reading and writing the packets of a chat message of 128 bytes, as text and with one attachment.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CodecBenchmark {
    private static final String JSON =
            "[\"chat\",{\"room\":\"r1\",\"body\":\"" + "x".repeat(128) + "\",\"t\":123456789}]";
    private static final String BINARY_JSON = "[\"chat\",{\"room\":\"r1\",\"body\":{\"_placeholder\":true,\"num\":0}}]";
    private static final byte[] ATTACHMENT = "x".repeat(128).getBytes(StandardCharsets.US_ASCII);

    private final JacksonCodec codec = new JacksonCodec(1_000_000);
    private final PacketEncoder encoder = new PacketEncoder(codec);
    private final Limits limits = Limits.defaults();
    private final List<Object> text;
    private final List<Object> binary;

    public CodecBenchmark() {
        try {
            text = List.of(codec.readArray(JSON, List.of()).getLast());
            binary = List.of(codec.readArray(BINARY_JSON, List.of(ATTACHMENT)).getLast());
        } catch (MalformedJson impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Benchmark
    public List<Object> decodeTextEvent() throws MalformedPacket, MalformedJson {
        return codec.readArray(PacketDecoder.decode("2" + JSON, limits).json(), List.of());
    }

    @Benchmark
    public List<Object> decodeBinaryEvent() throws MalformedPacket, MalformedJson {
        return codec.readArray(PacketDecoder.decode("51-" + BINARY_JSON, limits).json(), List.of(ATTACHMENT));
    }

    @Benchmark
    public int encodeTextEvent() {
        return encode(text);
    }

    @Benchmark
    public int encodeBinaryEvent() {
        return encode(binary);
    }

    private int encode(List<Object> arguments) {
        var frame = encoder.event("/", OptionalLong.empty(), "chat", arguments, true);
        int bytes = frame.bytes();
        frame.release();
        return bytes;
    }
}
