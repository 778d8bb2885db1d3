package mlchat.domain.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QueryTextTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final SearchLimits LIMITS = new SearchLimits(500, 32);

    private static Query query(String text) {
        return query(text, ZoneOffset.UTC);
    }

    private static Query query(String text, ZoneId zone) {
        MessageSearch nothing = (_, _, _, _) -> new Found(List.of(), Optional.empty(), List.of(), 1);
        return new Searches(nothing, InstantSource.fixed(NOW), LIMITS).query(text, zone);
    }

    private static boolean finds(String text, String content) {
        return new Matcher(query(text)).match(content, NOW).isPresent();
    }

    private static Refusal refusal(String text) {
        return assertThrows(Refused.class, () -> query(text)).refusal();
    }

    @Test
    void operatorsHaveAnyCaseAndAMinus() {
        assertEquals(
                List.of(
                        new Query.From("ada", true),
                        new Query.In("tea time", false),
                        new Query.Has(Trait.LINK, true),
                        new Query.In("@bob", true)),
                query("FROM:@ada -in:\"tea time\" Has:Links in:@bob").clauses());
    }

    @ParameterizedTest
    @CsvSource({
        "before:2026-03-02, 1970-01-01T00:00:00Z, 2026-03-01T23:00:00Z",
        "on:2026-3-1, 2026-02-28T23:00:00Z, 2026-03-01T23:00:00Z",
        "on:today, 2026-02-28T23:00:00Z, 2026-03-01T23:00:00Z",
        "on:Yesterday, 2026-02-27T23:00:00Z, 2026-02-28T23:00:00Z",
        "on:2026-03, 2026-02-28T23:00:00Z, 2026-03-31T22:00:00Z",
        "on:2025, 2024-12-31T23:00:00Z, 2025-12-31T23:00:00Z",
        "after:2026-03-01, 2026-03-01T23:00:00Z, +292278994-08-17T07:12:55.807Z"
    })
    void daysMonthsAndYearsBeginWhereTheAskerIs(String text, Instant from, Instant until) {
        assertEquals(
                List.of(new Query.Sent(from, until, true)),
                query(text, ZoneId.of("Europe/Berlin")).clauses());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "before:soon",
                "on:2026-13",
                "on:2026-02-30",
                "on:99999",
                "has:cake",
                "from:",
                "in: general",
                "in:\"\"",
                "-tea",
                "?!",
                "",
                "   ",
                "\"\"",
                "-from:ada"
            })
    void whatMeansNothingIsTold(String text) {
        assertInstanceOf(Refusal.SearchInvalid.class, refusal(text));
    }

    @Test
    void eachFaultIsTold() {
        var invalid = assertInstanceOf(Refusal.SearchInvalid.class, refusal("before:soon tea has:cake"));
        assertEquals(2, invalid.reasons().size());
    }

    @Test
    void aSearchHasALongestLengthAndMostTerms() {
        assertEquals(1, query("x".repeat(500)).clauses().size());
        assertEquals(new Refusal.SearchTooLong("SEARCH_LENGTH", 500), refusal("x".repeat(501)));
        assertEquals(32, query("tea ".repeat(32)).clauses().size());
        assertEquals(new Refusal.SearchTooLong("SEARCH_TERMS", 32), refusal("tea ".repeat(33)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            https://example.com/x        | see https://example.com/x now  | true
            12:30                        | at 12:30 sharp                 | true
            std::vector                  | a std::vector of them          | true
            note:this                    | note:this is text              | true
            "never closed                | it was never closed            | true
            never" closed                | it was never" closed           | true
            a-b                          | a-b                            | true
            x -y                         | x and y                        | false
            x - y                        | x and y                        | true
            -"x y" z                     | z x y                          | false
            -"x y" z                     | z y x                          | true
            «mot juste»                  | le mot juste                   | true
            (tea)                        | tea                            | true
            tea, please!                 | please, tea                    | true
            """)
    void whatIsNoOperatorIsText(String text, String content, boolean found) {
        assertEquals(found, finds(text, content));
    }

    @Test
    void fullWidthColonsAndSpacesAreSuchToo() {
        assertEquals(
                List.of(new Query.From("ada", true), new Query.In("tea", true)),
                query("from：ada　in：tea").clauses());
    }

    @Test
    void highlightsPointIntoTheTextAsItWasWritten() {
        var ranges = new Matcher(query("strasse \"e\u0301te\u0301\"")).match("👋 Hauptstraße? Straße! été", NOW);
        assertEquals(Optional.of(List.of(new Range(16, 22), new Range(24, 27))), ranges);
    }

    @RepeatedTest(200)
    void anyTextIsAQueryOrIsRefused(RepetitionInfo repetition) {
        var random = new SplittableRandom(repetition.getCurrentRepetition());
        for (int i = 0; i < 50; i++) {
            var text = anyText(random);
            try {
                new Matcher(query(text)).match(anyText(random), NOW);
            } catch (Refused refused) {
                assertTrue(
                        refused.refusal() instanceof Refusal.SearchInvalid
                                || refused.refusal() instanceof Refusal.SearchTooLong
                                || refused.refusal() instanceof Refusal.TextInvalid,
                        text);
            }
        }
    }

    // What is found in a text must be among the pieces that an index has of it: else the index would lose hits.
    @RepeatedTest(200)
    void aTextHasThePiecesOfEverythingThatIsFoundInIt(RepetitionInfo repetition) {
        var random = new SplittableRandom(repetition.getCurrentRepetition());
        for (int i = 0; i < 50; i++) {
            var content = anyText(random);
            int from = random.nextInt(content.length() + 1);
            int to = random.nextInt(from, content.length() + 1);
            var part = content.substring(from, to);
            for (var needle : List.of(Needle.word(part), Needle.phrase(part))) {
                needle.filter(each -> !each.in(FoldedText.of(content)).isEmpty())
                        .ifPresent(each -> assertTrue(
                                Grams.of(content).containsAll(each.grams()),
                                () -> "\"" + part + "\" in \"" + content + "\": " + each.grams()));
            }
        }
    }

    private static String anyText(RandomGenerator random) {
        var pieces = List.of(
                " ",
                "  ",
                "\t",
                "-",
                "\"",
                "“",
                ":",
                "from:",
                "in:",
                "has:",
                "before:",
                "after:",
                "on:",
                "2026-01-01",
                "#",
                "@",
                "++",
                ".",
                "_",
                "'",
                "é",
                "e\u0301",
                "ß",
                "İ",
                "ı",
                "ي",
                "ال",
                "كتاب",
                "و",
                "漢",
                "字",
                "か",
                "が",
                "ｶﾞ",
                "ก",
                "้ำ",
                "한",
                "글",
                "हि",
                "न्दी",
                "ं",
                "👍",
                "🏽",
                "👩\u200d💻",
                "camelCase",
                "HTTPServer",
                "word",
                "words",
                "1234",
                "v2",
                "\u00ad",
                "\u0000",
                "\ud800",
                "ﬁ",
                "ＡＢ",
                "ё",
                "ошибка",
                "µ",
                "²");
        var text = new StringBuilder();
        int length = random.nextInt(12);
        for (int i = 0; i < length; i++) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }
}
