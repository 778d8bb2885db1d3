package mlchat.socketio.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.OptionalLong;
import mlchat.socketio.JsonCodec;
import mlchat.socketio.Limits;
import mlchat.socketio.MalformedJson;
import mlchat.socketio.jackson.JacksonCodec;
import mlchat.socketio.testing.Anything;
import mlchat.socketio.testing.PropertyLeakWatch;
import mlchat.socketio.testing.Said;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/// What holds for every packet and every text.
@AddLifecycleHook(PropertyLeakWatch.class)
final class PacketPropertiesTest {
    private static final int LONG = 1 << 18;
    private static final Limits LIMITS = Limits.defaults();
    private static final JsonCodec CODEC = new JacksonCodec(1_000_000);

    @Property
    void whatIsEncodedIsDecodedToTheSame(@ForAll(supplier = Anything.Events.class) Said said) throws Exception {
        assertEquals(said, Said.of(said.messages()));
    }

    // Halves of a character too: JavaScript writes them as escapes.
    @Property
    void anyTextOfUtf16SurvivesAsAnArgument(@ForAll @CharRange(from = '\uD7F0', to = '\uE010') String text)
            throws Exception {
        var said = new Said("/", OptionalLong.empty(), "x", List.of(TextNode.valueOf(text)));
        assertEquals(said, Said.of(said.messages()));
    }

    @Property
    void anyTextIsAPacketOrMalformed(@ForAll String text) {
        check(text);
    }

    @Property
    void anyTextBehindATypeIsAPacketOrMalformed(@ForAll @IntRange(max = 9) int type, @ForAll("packets") String rest) {
        check(type + rest);
    }

    @Provide
    Arbitrary<String> packets() {
        return Arbitraries.strings()
                .withChars("0123456789-/,[]{}\":nul e+.\\aé")
                .ofMaxLength(24);
    }

    // A decoder that looked at anything twice for each character would not come to an end here.
    @Property
    void aLongTextIsReadOnce(@ForAll @IntRange(max = 9) int type, @ForAll @StringLength(min = 1, max = 4) String unit) {
        check(type + unit.repeat(LONG / unit.length()));
    }

    @Property
    void anyTextIsJsonOrMalformed(@ForAll("packets") String text) {
        try {
            CODEC.readArray("[" + text + "]", List.of());
        } catch (MalformedJson expected) {
            assertTrue(expected.getStackTrace().length == 0);
        }
        try {
            CODEC.readObject(text);
        } catch (MalformedJson expected) {
            assertTrue(expected.getStackTrace().length == 0);
        }
    }

    private static void check(String text) {
        Packet packet;
        try {
            packet = PacketDecoder.decode(text, LIMITS);
        } catch (MalformedPacket expected) {
            return;
        }
        assertTrue(packet.namespace().startsWith("/") && packet.namespace().indexOf(',') < 0);
        assertTrue(packet.namespace().length() <= LIMITS.namespaceLength());
        assertTrue(packet.attachments() <= LIMITS.attachments());
        assertTrue(packet.id().orElse(0) < 1L << 53);
        assertTrue(text.endsWith(packet.json()));
    }
}
