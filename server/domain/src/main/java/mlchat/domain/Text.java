package mlchat.domain;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// What every text that is kept must satisfy, whoever wrote it.
public final class Text {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Text() {}

    /// Text that every store can keep and give back byte for byte: no U+0000 (PostgreSQL refuses it) and no
    /// half of a surrogate pair (UTF-8 has no form for it, RFC 3629, section 3).
    ///
    /// @throws Refused with [Refusal.TextInvalid]
    public static void requireStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new Refused(new Refusal.TextInvalid("Text must not contain the character U+0000."));
            }
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    throw new Refused(new Refusal.TextInvalid("Text must not contain half of a surrogate pair."));
                }
                i++;
            }
        }
    }

    /// What people may see of a line: without what could reorder or hide the text around it (controls, and
    /// format
    /// characters but the joiners that some scripts and emoji need), in NFC, with single spaces.
    public static String line(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(Text::isVisible).forEach(kept::appendCodePoint);
        return SPACE.matcher(Normalizer.normalize(kept, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /// Whether nothing of it can be seen.
    public static boolean isInvisible(String text) {
        return text.codePoints().allMatch(c -> Character.getType(c) == Character.FORMAT || Character.isWhitespace(c));
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> Character.isWhitespace(codePoint);
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            case Character.FORMAT -> codePoint == 0x200C || codePoint == 0x200D;
            default -> true;
        };
    }

    /// The length that limits speak of: Unicode code points.
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
