package mlchat.domain.search;

import java.util.HashSet;
import java.util.Set;

/// The pieces by which an index finds texts: beginnings of words, and one or two characters at a time where
/// words have no spaces between them.
///
/// They find candidates; whether one is a hit is decided by looking at it. So a piece may stand for many words,
/// but a text that is a hit has every piece of what was looked for.
public final class Grams {
    /// Counts the ways in which pieces were made: an index made in another way is made anew.
    public static final int FORMAT = 1;

    /// The lengths at which words are cut.
    private static final int[] CUTS = {1, 2, 3, 4, 6, 8, 12, 16};

    private Grams() {}

    /// Everything by which this text can be found. Letters and digits only.
    public static Set<String> of(String content) {
        var text = FoldedText.of(content);
        var grams = new HashSet<String>();
        int i = 0;
        while (i < text.length()) {
            int end = text.wordEnd(i);
            switch (text.kind(i)) {
                case Letters.WORD -> addWord(grams, text, i, end);
                case Letters.RUN, Letters.PICTURE -> addRun(grams, text, i, end);
                default -> {
                    // Nothing is found by punctuation alone.
                }
            }
            i = end;
        }
        return grams;
    }

    /// The piece by which a word, or a beginning of one, is looked for.
    static String ofWord(FoldedText text, int from, int to) {
        return text.text(from, from + cut(to - from));
    }

    /// The pieces by which a part of a run is looked for.
    static void addSought(Set<String> grams, FoldedText text, int from, int to) {
        if (to - from == 1) {
            grams.add(text.text(from, to));
        }
        addPairs(grams, text, from, to);
    }

    private static void addRun(Set<String> grams, FoldedText text, int from, int to) {
        for (int i = from; i < to; i++) {
            grams.add(text.text(i, i + 1));
        }
        addPairs(grams, text, from, to);
    }

    private static void addPairs(Set<String> grams, FoldedText text, int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            grams.add(text.text(i, i + 2));
        }
    }

    private static void addWord(Set<String> grams, FoldedText text, int from, int to) {
        for (int start = from; start < to; start++) {
            if (text.opens(start)) {
                for (int end = start + 1; end < to; end++) {
                    if (text.closes(end)) {
                        grams.add(ofWord(text, start, end));
                    }
                }
                addBeginnings(grams, text, start, to);
            }
        }
    }

    /// The word itself, and each beginning that finds it.
    private static void addBeginnings(Set<String> grams, FoldedText text, int from, int to) {
        int length = to - from;
        grams.add(ofWord(text, from, to));
        int longest = Math.min(length - 1, CUTS[CUTS.length - 1]);
        for (int part = 1; part <= longest; part++) {
            if (Stems.mayGoOn(text, from, from + part, length, text.letter(from + part))) {
                grams.add(ofWord(text, from, from + part));
            }
        }
    }

    private static int cut(int length) {
        int cut = 1;
        for (int each : CUTS) {
            if (each <= length) {
                cut = each;
            }
        }
        return cut;
    }
}
