package mlchat.edge.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mlchat.domain.messages.Mentions;
import mlchat.domain.people.Username;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Whom a message mentions. The corpus in `api/markdown` is what the clients are held to as well.
class MentionsTest {
    private static final Path CORPUS = Path.of("../../api/markdown/mentions.json");

    private final CommonMarkProse prose = new CommonMarkProse();

    @TestFactory
    Stream<DynamicTest> theCorpusIsRead() throws IOException {
        var corpus = new ObjectMapper().readTree(CORPUS.toFile());
        return IntStream.range(0, corpus.size()).mapToObj(corpus::get).map(this::reads);
    }

    private DynamicTest reads(JsonNode example) {
        return DynamicTest.dynamicTest(example.get("name").asText(), () -> {
            var mentions = Mentions.in(example.get("text").asText(), prose);
            var people = mentions.people().stream().map(Username::value).toList();
            var expected = new ObjectMapper().convertValue(example.get("mentions"), List.class);
            assertEquals(expected, people, example.get("text").asText());
            assertEquals(example.get("room").asBoolean(), mentions.room());
        });
    }

    @Test
    void whoIsNamedBehindTheLimitIsNotMentioned() {
        var text = new StringBuilder();
        IntStream.rangeClosed(0, Mentions.LIMIT)
                .forEach(n -> text.append(" @person").append(n));

        var people = Mentions.in(text.toString(), prose).people();

        assertEquals(Mentions.LIMIT, people.size());
        assertEquals("person0", people.getFirst().value());
    }

    @Test
    void aTextWithoutAnAtSignIsNotParsed() {
        assertEquals(Mentions.NONE, Mentions.in("**hello** anna", _ -> {
            throw new AssertionError("parsed");
        }));
        assertThrows(
                AssertionError.class,
                () -> Mentions.in("hello @anna", _ -> {
                    throw new AssertionError("parsed");
                }));
    }

    @Test
    void textsMadeToBreakParsersAreReadToTheEnd() {
        Stream.of(
                        "> ", "- ", "[", "![", "**a ", "*_", "`", "<a ", "\\", "| a ", "(", "&#", "1. ", "~", "@", "a@",
                        "[](")
                .forEach(part -> {
                    var text = part.repeat(10_000 / part.length()) + "\n\n@anna";
                    Mentions.in(text, prose);
                });
    }
}
