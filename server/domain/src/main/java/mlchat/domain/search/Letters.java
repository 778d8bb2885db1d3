package mlchat.domain.search;

import java.lang.Character.UnicodeScript;

/// What kind of character it is, for who looks for words.
final class Letters {
    /// Between words.
    static final byte SPACE = 0;

    /// Punctuation and signs.
    static final byte SYMBOL = 1;

    /// Of a word, in scripts that put spaces between words.
    static final byte WORD = 2;

    /// Of a run of words without spaces.
    static final byte RUN = 3;

    /// A picture that stands for itself.
    static final byte PICTURE = 4;

    private Letters() {}

    /// What takes no part in a comparison: joiners, variation selectors, soft hyphens, the Arabic filler.
    static boolean isIgnored(int c) {
        return c == 0xAD || c == 0x640 || (c >= 0xFE00 && c <= 0xFE0F) || Character.getType(c) == Character.FORMAT;
    }

    /// Whether its parts belong to it: nobody writes Hangul in jamo, or Thai vowels in halves.
    static boolean keepsItsParts(int c) {
        return (c >= 0x0E00 && c <= 0x0EFF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3041 && c <= 0x309F);
    }

    static boolean isKana(int c) {
        return c >= 0x3041 && c <= 0x30FF;
    }

    static boolean isHangul(int c) {
        return c >= 0xAC00 && c <= 0xD7A3;
    }

    /// Whether it may make one character with the one before.
    static boolean mayCompose(int c) {
        return (c >= 0x300 && c <= 0x36F)
                || (c >= 0x653 && c <= 0x655)
                || (c >= 0x1161 && c <= 0x11C2)
                || (c >= 0x3099 && c <= 0x309A)
                || (c >= 0xFF9E && c <= 0xFF9F);
    }

    /// A sign that stands above or below the letter before and makes another syllable of it.
    static boolean hangsOnTheLetterBefore(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK && kind(c) == RUN;
    }

    static boolean isLatin(int c) {
        return c < 0x250 || (c >= 0x1E00 && c < 0x1F00);
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static byte kind(int c) {
        if (c < 0x80) {
            return ascii(c);
        }
        if (Character.isLetterOrDigit(c) || isJoinedMark(c)) {
            return hasNoSpaces(c) ? RUN : WORD;
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
            return SPACE;
        }
        boolean picture = c >= 0x2000 && Character.getType(c) == Character.OTHER_SYMBOL;
        return picture || Character.isExtendedPictographic(c) ? PICTURE : SYMBOL;
    }

    private static byte ascii(int c) {
        if (Character.isLetterOrDigit(c)) {
            return WORD;
        }
        return c <= ' ' || c == 0x7F ? SPACE : SYMBOL;
    }

    private static boolean isJoinedMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.LETTER_NUMBER;
    }

    private static boolean hasNoSpaces(int c) {
        if (c < 0x0E00) {
            return false;
        }
        if (c >= 0x3005 && c <= 0x30FF) {
            return true;
        }
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR, BOPOMOFO, YI, JAVANESE, TAI_THAM -> true;
            default -> false;
        };
    }
}
