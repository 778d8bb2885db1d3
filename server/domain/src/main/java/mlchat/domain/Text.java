package mlchat.domain;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// What every text that is kept must satisfy, whoever wrote it.
public final class Text {
    private static final Pattern SPACE = Pattern.compile("(?U)\\s+");

    // The Hangul fillers and the blank Braille pattern: letters and a symbol by their kind, and nothing to see.
    private static final String FILLERS = "\u115F\u1160\u2800\u3164\uFFA0";

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
    /// format characters but the joiners that some scripts and emoji need), in NFC, with single spaces.
    public static String line(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(Text::isVisible).forEach(kept::appendCodePoint);
        return SPACE.matcher(Normalizer.normalize(kept, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /// Whether nothing of it can be seen.
    public static boolean isInvisible(String text) {
        return text.codePoints().allMatch(Text::isBlank);
    }

    /// The text without what takes no part in how it looks: joiners, variation selectors, fillers.
    public static String withoutBlanks(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(c -> c == ' ' || !isBlank(c)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /// Whether nothing is drawn for it (Unicode, Default_Ignorable_Code_Point, and the blank Braille
    /// pattern).
    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || switch (Character.getType(codePoint)) {
                    case Character.FORMAT -> true;
                    case Character.NON_SPACING_MARK -> isIgnoredMark(codePoint);
                    default -> FILLERS.indexOf(codePoint) >= 0;
                };
    }

    private static boolean isIgnoredMark(int codePoint) {
        return codePoint == 0x034F
                || (codePoint >= 0x17B4 && codePoint <= 0x17B5)
                || (codePoint >= 0x180B && codePoint <= 0x180F)
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
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
