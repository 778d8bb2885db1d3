package mlchat.stores.sql;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import mlchat.domain.people.Person;
import mlchat.domain.people.Username;

/// What the name of a person may start with, for a search while somebody types: the username, and the display
/// name from each of its words on.
final class NameStarts {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /// No character comes after this one, so `prefix` with it behind is beyond everything that starts with
    /// `prefix`.
    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    private NameStarts() {}

    static Set<String> of(Person person) {
        var starts = new LinkedHashSet<String>();
        starts.add(person.username().value());
        starts.addAll(ofWords(Username.canonical(person.displayName().value()).strip()));
        return starts;
    }

    /// A text in canonical form, from each of its words on.
    static Set<String> ofWords(String canonical) {
        var starts = new LinkedHashSet<String>();
        var words = SPACE.split(canonical);
        for (int i = 0; i < words.length; i++) {
            starts.add(String.join(" ", Arrays.asList(words).subList(i, words.length)));
        }
        return starts;
    }

    /// The first text after all that start with `prefix`.
    static String end(String prefix) {
        return prefix + LAST_CHARACTER;
    }
}
