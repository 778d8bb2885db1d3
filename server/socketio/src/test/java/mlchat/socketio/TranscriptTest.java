package mlchat.socketio;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mlchat.socketio.testing.Transcript;
import mlchat.socketio.testing.TranscriptPlayer;
import mlchat.socketio.testing.TranscriptReader;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/// Edge cases of Engine.IO v4 and Socket.IO v5, byte by byte, with the answers the protocols ask for. The cases and the
/// format they are written in: `src/test/resources/transcripts`.
final class TranscriptTest {
    private static final Path FOLDER = Path.of("src/test/resources/transcripts");
    private static final Path PRELUDES = FOLDER.resolve("preludes.txt");

    @AutoClose
    private final TranscriptPlayer player = new TranscriptPlayer();

    @TestFactory
    Stream<DynamicContainer> theServerAnswersAsWritten() throws IOException {
        return files().stream().map(this::container);
    }

    private DynamicContainer container(Path file) {
        var tests =
                read(file).stream().map(transcript -> dynamicTest(transcript.title(), () -> player.play(transcript)));
        return dynamicContainer(file.getFileName().toString(), tests);
    }

    private static List<Transcript> read(Path file) {
        try {
            return TranscriptReader.read(PRELUDES, file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt") && !file.equals(PRELUDES))
                    .sorted()
                    .toList();
        }
    }
}
