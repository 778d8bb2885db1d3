package mlchat.domain.search;

/// When a word that is looked for is also found in a longer one, so that inflected words are found without a
/// dictionary: `deploy` finds `deployed`, `сервер` finds `сервером`.
final class Stems {
    /// From so many letters on a beginning finds words of any length; a shorter one those twice as long.
    private static final int LONG = 6;

    private static final int SHORTEST_LATIN = 4;
    private static final int SHORTEST = 3;
    private static final int SHORTEST_WITH_ENDING = 5;
    private static final String CYRILLIC_ENDINGS = "аеиоуыьэюяй";

    private Stems() {}

    /// Whether the word from `from` to `to` may go on to be one of `total` letters.
    ///
    /// @param next the letter with which it goes on
    static boolean mayGoOn(FoldedText word, int from, int to, int total, int next) {
        int length = to - from;
        int digits = digits(word, from, to);
        if (digits > 0) {
            return digits < length && length >= LONG;
        }
        if (Letters.isLatin(word.letter(from))) {
            boolean plural = length == SHORTEST_LATIN - 1 && total == SHORTEST_LATIN && next == 's';
            return plural || (length >= SHORTEST_LATIN && reaches(length, total));
        }
        return length >= SHORTEST && reaches(length, total);
    }

    static boolean reaches(int length, int total) {
        return length >= LONG || total <= 2 * length;
    }

    /// How many letters at the end of what is looked for change with its case: the vowels of Russian and Hindi.
    static int endingOf(FoldedText text, int from, int to) {
        int begin = to;
        while (begin > from && text.kind(begin - 1) == Letters.WORD) {
            begin--;
        }
        if (to - begin < SHORTEST_WITH_ENDING) {
            return 0;
        }
        int last = text.letter(to - 1);
        boolean changes = CYRILLIC_ENDINGS.indexOf(last) >= 0 || (last >= 0x093E && last <= 0x094C);
        return changes ? 1 : 0;
    }

    static int digits(FoldedText word, int from, int to) {
        int digits = 0;
        for (int i = from; i < to; i++) {
            if (Letters.isDigit(word.letter(i))) {
                digits++;
            }
        }
        return digits;
    }
}
