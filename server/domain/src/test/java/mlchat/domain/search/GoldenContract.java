package mlchat.domain.search;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mlchat.domain.messages.MessageId;
import mlchat.domain.rooms.RoomKind;
import mlchat.domain.testing.Cast;
import mlchat.domain.testing.StoreContract;
import org.junit.jupiter.api.Test;

/// What people find, in many languages: see `golden/README.md`.
public abstract class GoldenContract extends StoreContract {

    @Test
    void peopleFindWhatTheyLookForInTheirLanguage() {
        var all = GoldenSet.Score.none();
        var report = new StringBuilder();
        for (var language : GoldenSet.LANGUAGES) {
            var score = score(GoldenSet.read(language));
            report.append(String.format(
                    Locale.ROOT, "%-4s recall %.3f precision %.3f%n", language, score.recall(), score.precision()));
            score.wrong().forEach(line -> report.append("     ").append(line).append('\n'));
            all = all.with(score);
        }
        report.append(String.format(
                Locale.ROOT, "all  recall %.3f precision %.3f of %d%n", all.recall(), all.precision(), all.expected()));
        System.out.println(report);
        assertEquals(List.of(), all.forbidden());
        assertTrue(all.recall() >= 0.98, report.toString());
        assertTrue(all.precision() >= 0.95, report.toString());
    }

    private GoldenSet.Score score(GoldenSet set) {
        var reader = cast.guest("reader-" + set.language());
        var room = cast.room(RoomKind.PRIVATE, set.language(), reader);
        var names = new HashMap<MessageId, String>();
        set.messages()
                .forEach((name, content) ->
                        names.put(cast.say(reader, room, content).message().id(), name));
        return set.questions().stream()
                .map(question -> GoldenSet.Score.of(question, found(reader, question.query(), names)))
                .reduce(GoldenSet.Score.none(), GoldenSet.Score::with);
    }

    private Set<String> found(Cast.Guest reader, String text, Map<MessageId, String> names) {
        var searches = new Searches(stores.search(), InstantSource.fixed(Cast.NOW), new SearchLimits(500, 32));
        var query = searches.query(text, ZoneOffset.UTC);
        return searches.find(reader.id(), query, Found.Position.NEWEST, Searches.LIMIT).hits().stream()
                .map(hit -> names.getOrDefault(hit.message().id(), "?"))
                .collect(toUnmodifiableSet());
    }
}
