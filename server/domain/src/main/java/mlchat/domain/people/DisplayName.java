package mlchat.domain.people;

import java.text.Normalizer;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.Text;

/// The name others see: any script, 1 to 64 code points, without control or direction-changing characters.
public record DisplayName(String value) {
    public static final int LIMIT = 64;

    /// @throws Refused with [Refusal.DisplayNameInvalid] when nothing visible is left or it is too long
    public DisplayName {
        Text.requireStorable(value);
        value = Normalizer.normalize(visible(value), Normalizer.Form.NFC).strip();
        int length = Text.length(value);
        if (value.codePoints().allMatch(c -> Character.getType(c) == Character.FORMAT)) {
            throw new Refused(new Refusal.DisplayNameInvalid("A display name needs at least one visible character."));
        }
        if (length > LIMIT) {
            throw new Refused(new Refusal.DisplayNameInvalid("A display name has at most " + LIMIT + " characters."));
        }
    }

    /// Drops what could reorder or hide the text around the name: controls, and format characters but the
    /// joiners that some scripts and emoji need.
    private static String visible(String name) {
        var kept = new StringBuilder(name.length());
        name.codePoints().filter(DisplayName::isVisible).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            case Character.FORMAT -> codePoint == 0x200C || codePoint == 0x200D;
            default -> true;
        };
    }

    @Override
    public String toString() {
        return value;
    }
}
