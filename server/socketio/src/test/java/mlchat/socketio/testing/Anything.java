package mlchat.socketio.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/// What the properties are tried with.
public final class Anything {
    private static final int DEPTH = 4;
    private static final Set<String> RESERVED =
            Set.of("connect", "connect_error", "disconnect", "disconnecting", "newListener", "removeListener");

    private Anything() {}

    /// Texts of whole characters: ASCII, controls, emoji, separators, any plane.
    public static final class Texts implements ArbitrarySupplier<String> {
        @Override
        public Arbitrary<String> get() {
            return texts(12);
        }
    }

    /// Events in any namespace, with and without an ack id, with any arguments.
    public static final class Events implements ArbitrarySupplier<Said> {
        @Override
        public Arbitrary<Said> get() {
            return Combinators.combine(
                            namespaces(),
                            ids(),
                            texts(10).filter(name -> !RESERVED.contains(name)),
                            values(DEPTH).list().ofMaxSize(4))
                    .as(Said::new)
                    .withoutEdgeCases();
        }
    }

    /// A few lengths to cut something by.
    public static final class Lengths implements ArbitrarySupplier<List<Integer>> {
        @Override
        public Arbitrary<List<Integer>> get() {
            return Arbitraries.integers().between(0, 40).list().ofMaxSize(15).withoutEdgeCases();
        }
    }

    private static Arbitrary<String> namespaces() {
        // A comma ends it, and nothing escapes control characters, of which one separates polled packets.
        var named = texts(20).map(text -> "/" + text.replaceAll("[,\\p{Cc}]", ""));
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just("/")), Tuple.of(2, named));
    }

    private static Arbitrary<OptionalLong> ids() {
        return Arbitraries.longs()
                .between(0, (1L << 53) - 1)
                .map(OptionalLong::of)
                .injectNull(0.3)
                .map(id -> id == null ? OptionalLong.empty() : id);
    }

    private static Arbitrary<String> texts(int most) {
        Arbitrary<Integer> characters = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.integers().between(0x20, 0x7E)),
                Tuple.of(3, Arbitraries.integers().between(0, 0x1F)),
                Tuple.of(3, Arbitraries.of(0x1E, 0x2028, 0x2029, 0xFEFF, 0xFFFF, 0x7F, 0x22, 0x5C, 0x2C, 0x2F, 0x2D)),
                Tuple.of(2, Arbitraries.integers().between(0x1F300, 0x1FAFF)),
                Tuple.of(2, Arbitraries.integers().between(0x80, 0xD7FF)),
                Tuple.of(1, Arbitraries.integers().between(0xE000, 0x10FFFF)));
        return characters.list().ofMaxSize(most).map(Anything::text);
    }

    private static String text(List<Integer> characters) {
        var text = new StringBuilder();
        characters.forEach(text::appendCodePoint);
        return text.toString();
    }

    private static Arbitrary<JsonNode> values(int depth) {
        if (depth == 0) {
            return leaves();
        }
        var inner = values(depth - 1);
        var arrays = inner.list().ofMaxSize(4).map(elements ->
                (JsonNode) JsonNodeFactory.instance.arrayNode().addAll(elements));
        var objects = Combinators.combine(texts(6), inner)
                .as(Map::entry)
                .list()
                .ofMaxSize(4)
                .map(fields -> {
                    var object = JsonNodeFactory.instance.objectNode();
                    fields.forEach(field -> object.set(field.getKey(), field.getValue()));
                    return (JsonNode) object;
                });
        return Arbitraries.frequencyOf(Tuple.of(3, leaves()), Tuple.of(2, arrays), Tuple.of(2, objects));
    }

    private static Arbitrary<JsonNode> leaves() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, texts(12).map(TextNode::valueOf)),
                Tuple.of(
                        3,
                        Arbitraries.bytes().array(byte[].class).ofMaxSize(300).map(BinaryNode::valueOf)),
                Tuple.of(2, Arbitraries.integers().map(IntNode::valueOf)),
                Tuple.of(1, Arbitraries.longs().map(Anything::whole)),
                Tuple.of(1, bigs()),
                Tuple.of(1, Arbitraries.doubles().map(DoubleNode::valueOf)),
                Tuple.of(1, Arbitraries.of(BooleanNode.TRUE, BooleanNode.FALSE, NullNode.instance)));
    }

    // As Jackson reads it: the narrowest type that holds the number.
    private static JsonNode whole(long number) {
        return number == (int) number ? IntNode.valueOf((int) number) : LongNode.valueOf(number);
    }

    private static Arbitrary<JsonNode> bigs() {
        var beyondLong = BigInteger.ONE.shiftLeft(64);
        return Arbitraries.bigIntegers()
                .between(beyondLong, BigInteger.TEN.pow(31))
                .map(number -> BigIntegerNode.valueOf(number.testBit(0) ? number.negate() : number));
    }
}
