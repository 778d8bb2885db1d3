package mlchat.domain.search;

/// "The" in Arabic is written as one with its noun, and so is a preposition before it.
final class ArabicArticle {
    private static final int SHORTEST_NOUN = 2;

    private ArabicArticle() {}

    /// How many letters of the word are the article, with a preposition before it; 0 without one.
    static int length(FoldedText text, int start, int end) {
        int preposition = start < end && "بكف".indexOf(text.letter(start)) >= 0 ? 1 : 0;
        if (has(text, start + preposition, end, 'ا', 'ل')) {
            return preposition + 2;
        }
        return has(text, start, end, 'ل', 'ل') ? 2 : 0;
    }

    private static boolean has(FoldedText text, int at, int end, int first, int second) {
        return end - at >= 2 + SHORTEST_NOUN && text.letter(at) == first && text.letter(at + 1) == second;
    }
}
