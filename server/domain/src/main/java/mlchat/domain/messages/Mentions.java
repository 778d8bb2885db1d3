package mlchat.domain.messages;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import mlchat.domain.people.Username;

/// Whom a text names, whether or not there is anybody of that name: `@anna`, or everybody with `@room`.
///
/// @param people each once, in the order of their first appearance, at most [#LIMIT]
public record Mentions(List<Username> people, boolean room) {
    /// The most people one message mentions; whoever is named behind them is not.
    public static final int LIMIT = 50;

    public static final Mentions NONE = new Mentions(List.of(), false);

    private static final String ROOM = "room";

    /// A name touches no letter of a script with cases, no mark and no number, for then it is part of a word,
    /// and nothing that makes it part of an address. Letters without cases may touch it: many who write them
    /// write no spaces.
    private static final Pattern NAME = Pattern.compile("""
            (?<![\\p{Lu}\\p{Ll}\\p{Lt}\\p{Lm}\\p{M}\\p{N}@/._+-])\
            @(?<name>[A-Za-z0-9._-]++)\
            (?![\\p{Lu}\\p{Ll}\\p{Lt}\\p{Lm}\\p{M}\\p{N}@])""");

    /// A dot or a hyphen at the end belongs to the sentence.
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.-]++$");

    public Mentions {
        people = List.copyOf(people);
    }

    /// Whom the text names. A text without an `@` is not even read.
    public static Mentions in(String markdown, Prose prose) {
        return markdown.indexOf('@') < 0 ? NONE : in(prose.of(markdown));
    }

    private static Mentions in(List<String> pieces) {
        var people = new LinkedHashSet<Username>();
        boolean room = false;
        for (var piece : pieces) {
            var names = NAME.matcher(piece);
            while (names.find()) {
                var name = name(names.group("name"));
                if (name.equals(ROOM)) {
                    room = true;
                } else if (people.size() < LIMIT) {
                    Username.parse(name).ifPresent(people::add);
                }
            }
        }
        return new Mentions(List.copyOf(people), room);
    }

    private static String name(String written) {
        return END_OF_SENTENCE.matcher(written).replaceFirst("").toLowerCase(Locale.ROOT);
    }

    /// Whether it names anybody.
    public boolean isEmpty() {
        return people.isEmpty() && !room;
    }
}
