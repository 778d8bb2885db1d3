package mlchat.domain.messages;

import java.util.Optional;

/// Reads text as one emoji, by the grammar of UTS #51 (ED-17) with the properties of the JDK's Unicode, and spells
/// it as its standard does. Whether some font has a picture for it is not asked: fonts are newer or older than we.
/// What Unicode keeps free for pictures to come counts as one: phones have them before servers do.
final class EmojiSpelling {
    private static final int COLOURED = 0xFE0F;
    private static final int PLAIN = 0xFE0E;
    private static final int JOINER = 0x200D;
    private static final int KEYCAP = 0x20E3;
    private static final int BLACK_FLAG = 0x1F3F4;
    private static final int FIRST_TAG = 0xE0020;
    private static final int END_OF_TAGS = 0xE007F;

    /// Longer than the longest that is in use, and too short to hide anything in.
    private static final int MOST_JOINED = 6;

    private static final int MOST_TAGS = 7;
    private static final int END = -1;

    private final int[] text;
    private final StringBuilder spelt = new StringBuilder();
    // Moves while one thread reads.
    private int next;

    private EmojiSpelling(String text) {
        this.text = text.codePoints().toArray();
    }

    /// The text as its standard spells it, or nothing when it is not exactly one emoji.
    static Optional<String> of(String text) {
        var spelling = new EmojiSpelling(text);
        return spelling.read() && spelling.peek() == END ? Optional.of(spelling.spelt.toString()) : Optional.empty();
    }

    private boolean read() {
        int first = peek();
        if (isKey(first)) {
            return keycap();
        }
        if (isRegional(first)) {
            return flag();
        }
        return isPicture(first) && !Character.isEmojiComponent(first) && joined();
    }

    private static boolean isKey(int codePoint) {
        return codePoint == '#' || codePoint == '*' || (codePoint >= '0' && codePoint <= '9');
    }

    private static boolean isPicture(int codePoint) {
        return codePoint != END && (Character.isEmoji(codePoint) || isToCome(codePoint));
    }

    private static boolean isToCome(int codePoint) {
        return Character.isExtendedPictographic(codePoint) && !Character.isDefined(codePoint);
    }

    private boolean keycap() {
        take();
        skipSelector();
        spelt.appendCodePoint(COLOURED);
        return peek() == KEYCAP && take();
    }

    private boolean flag() {
        take();
        return isRegional(peek()) && take();
    }

    /// One picture, or several that a joiner makes one of.
    private boolean joined() {
        picture();
        if (peek() >= FIRST_TAG && peek() <= END_OF_TAGS) {
            return subdivision();
        }
        for (int pictures = 1; peek() == JOINER; pictures++) {
            take();
            boolean joins = isPicture(peek()) && Character.isExtendedPictographic(peek());
            if (!joins || pictures == MOST_JOINED) {
                return false;
            }
            picture();
        }
        return true;
    }

    /// A picture with its skin tone, or with the selector of the coloured form where it needs one.
    private void picture() {
        int base = peek();
        take();
        if ((Character.isEmojiModifierBase(base) || isToCome(base)) && isSkinTone(peek())) {
            take();
            return;
        }
        skipSelector();
        if (!Character.isEmojiPresentation(base) && !isToCome(base)) {
            spelt.appendCodePoint(COLOURED);
        }
    }

    /// The flag of a part of a country: a black flag and the letters of its code as tags.
    private boolean subdivision() {
        if (text[0] != BLACK_FLAG) {
            return false;
        }
        int tags = 0;
        while (isTagLetter(peek())) {
            take();
            tags++;
        }
        return tags > 2 && tags <= MOST_TAGS && peek() == END_OF_TAGS && take();
    }

    private static boolean isSkinTone(int codePoint) {
        return codePoint != END && Character.isEmojiModifier(codePoint);
    }

    private static boolean isTagLetter(int codePoint) {
        return (codePoint >= 0xE0030 && codePoint <= 0xE0039) || (codePoint >= 0xE0061 && codePoint <= 0xE007A);
    }

    private static boolean isRegional(int codePoint) {
        return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
    }

    private int peek() {
        return next < text.length ? text[next] : END;
    }

    /// Goes on, and keeps what was read.
    private boolean take() {
        spelt.appendCodePoint(text[next]);
        next++;
        return true;
    }

    private void skipSelector() {
        if (peek() == COLOURED || peek() == PLAIN) {
            next++;
        }
    }
}
