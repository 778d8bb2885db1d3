package mlchat.socketio.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import mlchat.socketio.testing.Anything;
import mlchat.socketio.testing.PropertyLeakWatch;
import mlchat.socketio.testing.RawWebSocket;
import mlchat.socketio.testing.Said;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/// What holds for every polling payload and for all that waits for one.
@AddLifecycleHook(PropertyLeakWatch.class)
final class PayloadPropertiesTest {
    private static final String SEPARATOR = "\u001e";

    @Property
    void whatIsJoinedIsSplitToTheSame(
            @ForAll @Size(min = 1, max = 40) List<String> packets, @ForAll @IntRange(min = 1, max = 40) int limit) {
        var clean = packets.stream().map(each -> each.replace(SEPARATOR, "")).toList();
        var split = Payload.split(String.join(SEPARATOR, clean), limit);
        assertEquals(clean.size() > limit ? Optional.empty() : Optional.of(clean), split);
    }

    @Property
    void anyBodyIsSplitWithoutLoss(@ForAll("bodies") String body) {
        var split = Payload.split(body, Integer.MAX_VALUE);
        assertEquals(body, String.join(SEPARATOR, split.orElseThrow()));
    }

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.strings().withChars("ab4\u001e\u2028").ofMaxLength(60);
    }

    @Property
    void binaryIsReadInEveryFormThatClientsWrite(@ForAll byte[] bytes) {
        for (var encoder : List.of(
                Base64.getEncoder(),
                Base64.getEncoder().withoutPadding(),
                Base64.getUrlEncoder(),
                Base64.getUrlEncoder().withoutPadding(),
                Base64.getMimeEncoder(),
                Base64.getMimeEncoder(40, "\n".getBytes(UTF_8)))) {
            assertArrayEquals(
                    bytes, Payload.binary("b" + encoder.encodeToString(bytes)).orElseThrow());
        }
    }

    @Property
    void anyTextIsBinaryOrNothing(@ForAll String text) {
        Payload.binary("b" + text).ifPresent(bytes -> assertTrue(bytes.length <= text.length()));
    }

    @Property
    void whatAPollTakesIsWhatAWebSocketTakes(@ForAll(supplier = Anything.Events.class) Said said) throws Exception {
        var frame = said.encoded();
        var payload = Unpooled.buffer();
        frame.appendTo(payload);
        frame.release();
        assertEquals(said, polled(packets(payload)));
    }

    @Property
    void whatAskedForBase64IsTheSame(@ForAll(supplier = Anything.Events.class) Said said) throws Exception {
        var frame = said.encoded();
        var encoded = frame.webSocketBase64();
        frame.release();
        var frames = RawWebSocket.all(ByteBufUtil.getBytes(encoded));
        encoded.release();
        assertEquals(said, polled(frames.stream().map(RawWebSocket.Frame::text).toList()));
    }

    @Property
    void payloadsKeepTheLimitAndTheOrderAndLoseNothing(
            @ForAll @Size(max = 30) List<@IntRange(max = 6) Integer> attachments,
            @ForAll @IntRange(min = 1, max = 12) int limit) {
        var outbox = new Outbox();
        var expected = new ArrayList<String>();
        for (int i = 0; i < attachments.size(); i++) {
            add(outbox, expected, i, attachments.get(i));
        }
        var taken = new ArrayList<String>();
        while (!outbox.isEmpty()) {
            var packets = packets(outbox.payload(limit));
            long messages =
                    packets.stream().filter(each -> each.startsWith("4")).count();
            assertTrue(packets.size() <= limit || messages == 1, "only one message alone may exceed the limit");
            assertTrue(packets.getFirst().startsWith("4"), "a message is never split");
            taken.addAll(packets);
        }
        assertEquals(expected, taken);
    }

    private static void add(Outbox outbox, List<String> expected, int number, int attachments) {
        var builder = new FrameBuilder();
        builder.beginText().writeByte('4').writeBytes(Integer.toString(number).getBytes(UTF_8));
        builder.endText();
        expected.add("4" + number);
        for (int i = 0; i < attachments; i++) {
            byte[] bytes = {(byte) number, (byte) i};
            builder.binary(bytes);
            expected.add("b" + Base64.getEncoder().encodeToString(bytes));
        }
        var frame = builder.build();
        outbox.add(frame);
        frame.release();
    }

    private static List<String> packets(ByteBuf payload) {
        var body = payload.toString(UTF_8);
        payload.release();
        return Payload.split(body, Integer.MAX_VALUE).orElseThrow();
    }

    private static Said polled(List<String> packets) throws Exception {
        var binaries = packets.stream()
                .skip(1)
                .map(each -> Payload.binary(each).orElseThrow())
                .toList();
        return Said.of(packets.getFirst().substring(1), binaries);
    }
}
