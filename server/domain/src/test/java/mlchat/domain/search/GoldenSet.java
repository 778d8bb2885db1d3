package mlchat.domain.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The golden set in one language: messages by their names, and what queries must find among them.
record GoldenSet(String language, Map<String, String> messages, List<Question> questions) {
    static final List<String> LANGUAGES =
            List.of("en", "de", "fr", "es", "ru", "tr", "vi", "zh", "ja", "th", "ar", "ko", "hi", "code");

    /// A query, all that it must find, and some that it must not.
    record Question(String query, Set<String> expected, Set<String> forbidden) {}

    static GoldenSet read(String language) {
        var messages = new LinkedHashMap<String, String>();
        var questions = new ArrayList<Question>();
        for (var line : lines(language)) {
            var parts = line.split("\t", -1);
            if ("m".equals(parts[0])) {
                messages.put(parts[1], parts[2]);
            } else if ("q".equals(parts[0])) {
                questions.add(new Question(parts[1], names(parts, 2), names(parts, 3)));
            }
        }
        return new GoldenSet(language, messages, questions);
    }

    private static Set<String> names(String[] parts, int at) {
        return parts.length > at && !parts[at].isEmpty()
                ? new LinkedHashSet<>(List.of(parts[at].split(" ")))
                : Set.of();
    }

    private static List<String> lines(String language) {
        try (var file = GoldenSet.class.getResourceAsStream("golden/" + language + ".tsv")) {
            if (file == null) {
                throw new IllegalStateException("there is no golden set of " + language);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How well something found what it should.
    ///
    /// @param wrong what was missing, found in vain, or found although it must not be
    record Score(int expected, int found, int right, List<String> wrong, List<String> forbidden) {
        static Score none() {
            return new Score(0, 0, 0, List.of(), List.of());
        }

        Score with(Score other) {
            return new Score(
                    expected + other.expected,
                    found + other.found,
                    right + other.right,
                    joined(wrong, other.wrong),
                    joined(forbidden, other.forbidden));
        }

        private static List<String> joined(List<String> one, List<String> other) {
            var all = new ArrayList<>(one);
            all.addAll(other);
            return all;
        }

        double recall() {
            return expected == 0 ? 1 : (double) right / expected;
        }

        double precision() {
            return found == 0 ? 1 : (double) right / found;
        }

        static Score of(Question question, Set<String> found) {
            var right = new LinkedHashSet<>(found);
            right.retainAll(question.expected());
            var wrong = new ArrayList<String>();
            if (!found.equals(question.expected())) {
                wrong.add("\"" + question.query() + "\" found " + found + ", not " + question.expected());
            }
            var forbidden = new ArrayList<String>();
            for (var name : question.forbidden()) {
                if (found.contains(name)) {
                    forbidden.add("\"" + question.query() + "\" found " + name);
                }
            }
            return new Score(question.expected().size(), found.size(), right.size(), wrong, forbidden);
        }
    }
}
