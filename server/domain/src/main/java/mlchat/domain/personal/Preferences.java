package mlchat.domain.personal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// How a person wants the chat to be, on every device.
///
/// @param collapsed          parts of the sidebar that are folded, by the names that clients give them
/// @param language           a language tag (BCP 47); nothing means the device's own
/// @param receipts           whether others may see how far one has read
/// @param announce           what a screen reader is told of new messages
/// @param singleKeyShortcuts whether single keys do something (WCAG 2.1.4)
/// @param quietHours         when nothing rings
public record Preferences(
        List<String> collapsed,
        SendKey sendKey,
        Optional<String> language,
        Theme theme,
        TimeFormat timeFormat,
        boolean receipts,
        Announce announce,
        boolean singleKeyShortcuts,
        Optional<QuietHours> quietHours) {

    /// Most folded parts.
    public static final int MOST_COLLAPSED = 50;

    /// What is so for who has said nothing.
    public static final Preferences STANDARD = new Preferences(
            List.of(),
            SendKey.ENTER,
            Optional.empty(),
            Theme.SYSTEM,
            TimeFormat.SYSTEM,
            true,
            Announce.BATCHED,
            false,
            Optional.empty());

    private static final Pattern PART = Pattern.compile("[A-Za-z0-9_:-]{1,64}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}");

    /// @throws IllegalArgumentException when a part has no possible name or the language is none
    public Preferences {
        collapsed = parts(collapsed);
        language.ifPresent(Preferences::language);
    }

    /// The folded parts, each once.
    ///
    /// @throws IllegalArgumentException when there are too many, or one has no possible name
    public static List<String> parts(List<String> names) {
        var parts = names.stream().distinct().toList();
        if (parts.size() > MOST_COLLAPSED) {
            throw new IllegalArgumentException("At most " + MOST_COLLAPSED + " parts can be folded.");
        }
        if (!parts.stream().allMatch(part -> PART.matcher(part).matches())) {
            throw new IllegalArgumentException("A part is named by 1 to 64 of A-Z, a-z, 0-9, \"_\", \":\" and \"-\".");
        }
        return parts;
    }

    /// @throws IllegalArgumentException when it cannot be a language tag
    public static String language(String tag) {
        if (!LANGUAGE.matcher(tag).matches()) {
            throw new IllegalArgumentException("This is not a language tag like \"en\" or \"pt-BR\".");
        }
        return tag;
    }

    /// What sends a message; the other one breaks the line.
    public enum SendKey {
        ENTER,
        CTRL_ENTER
    }

    /// Which colours; `SYSTEM` as the device has it.
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK,
        CONTRAST
    }

    /// How the time of day is written; `SYSTEM` as the language does.
    public enum TimeFormat {
        SYSTEM,
        H12,
        H23
    }

    /// What a screen reader is told of new messages: each, how many now and then, or nothing.
    public enum Announce {
        ALL,
        BATCHED,
        OFF
    }
}
