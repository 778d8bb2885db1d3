package mlchat.socketio.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The player is strict: a transcript that is wrong anywhere fails.
final class TranscriptPlayerTest {
    private static final String HANDSHAKE = """
            W> upgrade {engine-websocket}
            W< 101
            W< text 0{"sid":"{W.sid}","upgrades":[],"pingInterval":300000,"pingTimeout":300000,"maxPayload":1000000}
            """;
    private static final String OPEN = "== opened\n" + HANDSHAKE;
    private static final String UNKNOWN = """
            == unknown
            A> get {polling}&sid=unknown
            A< 400 {"code":1,"message":"Session ID unknown"}
            """;

    @AutoClose
    private final TranscriptPlayer player = new TranscriptPlayer(Duration.ofSeconds(3));

    @BeforeAll
    static void runOnceWithPatience() {
        try (var patient = new TranscriptPlayer()) {
            play(patient, OPEN + "W> text 4a\nW< text 4a\n");
            play(patient, UNKNOWN);
        }
    }

    @Test
    void aTranscriptThatIsRightPasses() {
        play(OPEN + "W> text 4a\nW< text 4a\nW> close 1000\nW< close 1000\n");
        play(UNKNOWN + "A<   content-type: application/json\n");
    }

    @Test
    void casesKnowTheirTitlesPlacesAndSettings() {
        var cases =
                TranscriptReader.read("two.txt", List.of("# two", "== one", "== other", "server: cors=*", "A> get /"));
        assertEquals(
                List.of("one", "other"), cases.stream().map(Transcript::title).toList());
        assertEquals("two.txt:3", cases.getLast().place());
        assertEquals("cors=*", cases.getLast().settings());
        assertEquals("two.txt:5", cases.getLast().steps().getFirst().place());
    }

    // The lines, the one that is wrong (the title's where something is left over), and what is said of it.
    static Stream<Arguments> wrongTranscripts() {
        return Stream.of(
                Arguments.of(
                        "== x\nA> get {polling}&sid=unknown\nA< 400 {\"code\":0}\n", 3, "but was: 400 {\"code\":1,"),
                Arguments.of("== x\nA> get {polling}&sid=unknown\nA< 404\n", 3, "expected: 404"),
                Arguments.of(UNKNOWN + "A<   content-type: text/html\n", 3, "but was: content-type: application/json"),
                Arguments.of(UNKNOWN + "A<   content-type: -\n", 3, "expected: content-type: -"),
                Arguments.of(UNKNOWN.replace("\nA>", "\nserver: cors=*\nA>"), 4, "headers nobody expected"),
                Arguments.of(UNKNOWN + "A< closed\n", 4, "did not end the connection"),
                Arguments.of(UNKNOWN + "A> get {polling}&sid=unknown\n", 1, "said more"),
                Arguments.of(OPEN + "W> text 4a\nW< text 4b\n", 6, "but was: text 4a"),
                Arguments.of(OPEN + "W> text 4a\nW< binary 34 61\n", 6, "but was: text 4a"),
                Arguments.of(OPEN + "W> text 4a\nW> text 4b\nW< text 4b\n", 7, "but was: text 4a"),
                Arguments.of(OPEN + "W> text 4a\nW< text 4a\nW< text 4a\n", 7, "said nothing"),
                Arguments.of(OPEN + "W> text 4a\n", 1, ""),
                Arguments.of(OPEN + "W> text 7\nW< close 1001\n", 6, "but was: close 1000"),
                Arguments.of(OPEN + "W> text 7\nW< text 4a\n", 6, "but was: close 1000"),
                Arguments.of(OPEN + "W> text 7\n", 1, ""),
                Arguments.of(OPEN + HANDSHAKE.replace("\nW<", "\nX<").replace("W>", "X>"), 7, "but was: text 0{"),
                Arguments.of(OPEN.replace("{W.sid}", "W.sid"), 4, "expected: text 0{\"sid\":\"W.sid\""),
                Arguments.of("== x\nA> get {nowhere}\n", 2, "nothing is known of {nowhere}"),
                Arguments.of(UNKNOWN.replace("A< 400", "A< four"), 3, "four"));
    }

    @ParameterizedTest
    @MethodSource("wrongTranscripts")
    void aTranscriptThatIsWrongFailsByItsTitleAndLine(String lines, int line, String fault) {
        var failure = assertThrows(AssertionError.class, () -> play(lines)).getMessage();
        var title = lines.lines().findFirst().orElseThrow().substring(3);
        assertTrue(failure.startsWith("\"" + title + "\"\nwrong.txt:" + line + "  "), failure);
        assertTrue(failure.contains(fault), failure);
    }

    @Test
    void aPacketNobodyExpectedFailsToo() {
        var lines = """
                == left over
                A> get {polling}
                A< 200 0{"sid":"{A.sid}","upgrades":["websocket"],"pingInterval":300000,"pingTimeout":300000,"maxPayload":1000000}
                A> post {polling}&sid={A.sid} 40/a\\x1e40/b
                A< 200 ok
                A< packet 44/a,{"message":"Invalid namespace"}
                """;
        var failure = assertThrows(AssertionError.class, () -> play(lines)).getMessage();
        assertTrue(failure.contains("more packets than expected: [44/b,"), failure);
        play(lines + "A< packet 44/b,{\"message\":\"Invalid namespace\"}\n");
    }

    private void play(String lines) {
        play(player, lines);
    }

    private static void play(TranscriptPlayer player, String lines) {
        TranscriptReader.read("wrong.txt", lines.lines().toList()).forEach(player::play);
    }
}
