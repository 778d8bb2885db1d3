package mlchat.domain.search;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What a message can have beside words, so that one can look for it: `has:link`.
public enum Trait {
    LINK,
    CODE;

    private static final Pattern ADDRESS = Pattern.compile("(?i)\\bhttps?://\\S|\\bwww\\.\\S");
    private static final Pattern MARKED_CODE = Pattern.compile("`[^`\\s][^`]*`|```");

    /// The traits of a message that says this.
    public static Set<Trait> of(String content) {
        var traits = EnumSet.noneOf(Trait.class);
        if (content.indexOf('.') >= 0 || content.indexOf("://") >= 0) {
            if (ADDRESS.matcher(content).find()) {
                traits.add(LINK);
            }
        }
        if (content.indexOf('`') >= 0 && MARKED_CODE.matcher(content).find()) {
            traits.add(CODE);
        }
        return traits;
    }

    /// The trait of that name, in the singular or the plural.
    static Optional<Trait> named(String name) {
        var plain = name.toLowerCase(Locale.ROOT);
        for (var trait : values()) {
            var own = trait.name().toLowerCase(Locale.ROOT);
            if (plain.equals(own) || plain.equals(own + "s")) {
                return Optional.of(trait);
            }
        }
        return Optional.empty();
    }
}
