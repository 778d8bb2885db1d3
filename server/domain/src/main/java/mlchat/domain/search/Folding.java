package mlchat.domain.search;

import java.text.Normalizer;

/// How a character is compared: without case, width and decoration. What was taken off is kept as marks, so
/// that somebody who types them can be taken at his word.
final class Folding {
    /// Letters of which nothing was taken off are their own folding; one list of ones serves all.
    private static final int TABLE = 0x2000;

    private static final Folded[] FOLDED = table();

    private Folding() {}

    /// What a character becomes.
    ///
    /// @param letters usually one code point; more for ligatures, none for what is not seen
    /// @param marks   what was taken off the last of them
    @SuppressWarnings("ArrayRecordComponent") // every character of every message passes here; none leaves the package
    record Folded(int[] letters, int marks) {
        static Folded of(int letter) {
            return new Folded(new int[] {letter}, 0);
        }
    }

    static Folded fold(int codePoint) {
        return codePoint < TABLE ? FOLDED[codePoint] : foldAnew(codePoint);
    }

    private static Folded[] table() {
        var table = new Folded[TABLE];
        for (int c = 0; c < TABLE; c++) {
            table[c] = foldAnew(c);
        }
        return table;
    }

    private static Folded foldAnew(int c) {
        if (Letters.isIgnored(c)) {
            return new Folded(new int[0], 0);
        }
        if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
            return Folded.of('0' + Character.digit(c, 10));
        }
        if (Letters.keepsItsParts(c)) {
            return Folded.of(c);
        }
        var special = special(c);
        return special.letters().length > 0 ? special : decomposed(c);
    }

    /// What Unicode does not decompose but people write in other ways, or decomposes where people do not.
    private static Folded special(int c) {
        return switch (Character.toLowerCase(c)) {
            case 'ß' -> new Folded(new int[] {'s', 's'}, Marks.LIGATURE);
            case 'æ' -> new Folded(new int[] {'a', 'e'}, Marks.LIGATURE);
            case 'œ' -> new Folded(new int[] {'o', 'e'}, Marks.LIGATURE);
            case 'þ' -> new Folded(new int[] {'t', 'h'}, Marks.LIGATURE);
            case 'ø' -> new Folded(new int[] {'o'}, Marks.STROKE);
            case 'đ', 'ð' -> new Folded(new int[] {'d'}, Marks.STROKE_OF_D);
            case 'ł' -> new Folded(new int[] {'l'}, Marks.STROKE);
            case 'ħ' -> new Folded(new int[] {'h'}, Marks.STROKE);
            case 'ı' -> new Folded(new int[] {'i'}, Marks.DOTLESS);
            case 'ς' -> Folded.of('σ');
            case 'ё' -> new Folded(new int[] {'е'}, Marks.of(0x308));
            case 'й' -> Folded.of('й');
            case 'ї' -> Folded.of('ї');
            case 'ў' -> Folded.of('ў');
            case 'أ', 'إ', 'آ', 'ٱ' -> Folded.of('ا');
            case 'ى', 'ئ', 'ی' -> Folded.of('ي');
            case 'ؤ' -> Folded.of('و');
            case 'ة' -> Folded.of('ه');
            case 'ک' -> Folded.of('ك');
            case 0x0901 -> Folded.of(0x0902); // a vowel that is nasal is written with either sign
            case '’', '‘', 'ʼ', '´', '`' -> Folded.of('\'');
            case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212 -> Folded.of('-');
            default -> new Folded(new int[0], 0);
        };
    }

    private static Folded decomposed(int c) {
        var parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
        if (Letters.isKana(parts.codePointAt(0))) {
            parts = Normalizer.normalize(parts, Normalizer.Form.NFC);
        }
        var letters = parts.codePoints()
                .filter(part -> !Marks.isMark(part))
                .map(Character::toLowerCase)
                .toArray();
        int marks = parts.codePoints().filter(Marks::isMark).map(Marks::of).reduce(0, (a, b) -> a | b);
        return letters.length == 0 ? Folded.of(c) : new Folded(letters, marks);
    }

    /// The two as one character, if there is one that is written like that; else nothing, which is -1.
    static int composed(int base, int mark) {
        if (!Letters.mayCompose(mark)) {
            return -1;
        }
        int full = mark == 0xFF9E ? 0x3099 : mark == 0xFF9F ? 0x309A : mark;
        var wide = base >= 0xFF66 && base <= 0xFF9D
                ? Normalizer.normalize(Character.toString(base), Normalizer.Form.NFKC)
                : Character.toString(base);
        var text = Normalizer.normalize(wide + Character.toString(full), Normalizer.Form.NFC);
        return text.codePointCount(0, text.length()) == 1 ? text.codePointAt(0) : -1;
    }
}
