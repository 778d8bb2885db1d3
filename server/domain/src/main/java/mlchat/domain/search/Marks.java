package mlchat.domain.search;

/// What letters carry: accents, dots, strokes. A set of them is the bits of a number.
final class Marks {
    static final int LIGATURE = 1 << 18;
    static final int STROKE = 1 << 16;
    static final int STROKE_OF_D = 1 << 19;
    static final int DOTLESS = 1 << 17;
    private static final int OTHER = 1 << 22;
    private static final int SKIN = 1 << 21;
    private static final int NUKTA = 1 << 20;
    private static final int HORN = 1 << 12;
    private static final int HOOK = 1 << 8;
    private static final int DOT_BELOW = 1 << 13;
    private static final int VIETNAMESE = HORN | HOOK | DOT_BELOW | STROKE_OF_D;

    private Marks() {}

    /// Whether it is taken off a letter, in scripts where the letter without it is still that letter.
    static boolean isMark(int c) {
        return (c >= 0x300 && c <= 0x36F)
                || (c >= 0x1F3FB && c <= 0x1F3FF)
                || c == 0x093C
                || c == 0x09BC
                || isVowelPoint(c);
    }

    /// Signs for short vowels in Arabic and Hebrew, which most people leave out.
    private static boolean isVowelPoint(int c) {
        return (c >= 0x0591 && c <= 0x05C7 && Character.getType(c) == Character.NON_SPACING_MARK)
                || (c >= 0x0610 && c <= 0x061A)
                || (c >= 0x064B && c <= 0x065F)
                || c == 0x0670;
    }

    static int of(int mark) {
        if (isVowelPoint(mark)) {
            return 0;
        }
        return switch (mark) {
            case 0x300, 0x301, 0x302, 0x303, 0x304 -> 1 << (mark - 0x300);
            case 0x306, 0x307, 0x308 -> 1 << (mark - 0x301);
            case 0x309 -> HOOK;
            case 0x30A -> 1 << 9;
            case 0x30B -> 1 << 10;
            case 0x30C -> 1 << 11;
            case 0x31B -> HORN;
            case 0x323 -> DOT_BELOW;
            case 0x326, 0x327 -> 1 << 14; // cedilla and comma are taken for one another
            case 0x328 -> 1 << 15;
            case 0x093C, 0x09BC -> NUKTA;
            default -> mark >= 0x1F3FB ? SKIN : OTHER;
        };
    }

    /// Whether only Vietnamese has it: there a letter without marks is another letter.
    static boolean isVietnamese(int marks) {
        return (marks & VIETNAMESE) != 0;
    }

    /// Whether what somebody looks for fits what was written. Without marks it fits any; with marks it fits the
    /// same ones, and letters on which some of them were left out, unless the writer is careful with them.
    static boolean fit(int wanted, int written, boolean careful) {
        return wanted == 0 || wanted == written || (!careful && (written & ~wanted) == 0);
    }
}
