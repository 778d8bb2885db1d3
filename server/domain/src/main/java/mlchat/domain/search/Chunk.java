package mlchat.domain.search;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// What is looked for as it stands, without a space in it: a word, some Chinese characters, `foo_bar`, `#1234`.
final class Chunk {
    private static final String BEFORE = "([{<\"'*_~“”„«»¿¡‚「『（【《";
    private static final String BEHIND = ".,;:!?)]}>\"'*_~“”„«»…。、，！？；：」』）】》(";

    private final FoldedText text;
    private final int from;
    private final int to;
    private final boolean whole;

    private Chunk(FoldedText text, int from, int to, boolean whole) {
        this.text = text;
        this.from = from;
        this.to = to;
        this.whole = whole;
    }

    /// What somebody typed between two spaces, without the punctuation around it. Nothing, when there is nothing
    /// but punctuation.
    ///
    /// @param whole whether it must be whole words, and not the beginning of one
    static Optional<Chunk> of(String typed, boolean whole) {
        var text = FoldedText.of(typed);
        int from = 0;
        int to = text.length();
        while (from < to && isAny(text.letter(from), BEFORE)) {
            from++;
        }
        while (to > from && isAny(text.letter(to - 1), BEHIND)) {
            to--;
        }
        if (!hasLetters(text, from, to)) {
            return Optional.empty();
        }
        if (!whole) {
            from += withoutArticle(text, from, to);
            to -= Stems.endingOf(text, from, to);
        }
        return Optional.of(new Chunk(text, from, to, whole));
    }

    private static boolean isAny(int letter, String of) {
        return of.indexOf(letter) >= 0;
    }

    private static boolean hasLetters(FoldedText text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.kind(i) > Letters.SYMBOL) {
                return true;
            }
        }
        return false;
    }

    private static int withoutArticle(FoldedText text, int from, int to) {
        return text.kind(from) == Letters.WORD && text.wordEnd(from) == to ? ArabicArticle.length(text, from, to) : 0;
    }

    /// Where it ends in the written text if it begins there at `at`; -1 if it does not.
    int endAt(FoldedText written, int at) {
        int length = to - from;
        if (at + length > written.length() || !mayBegin(written, at)) {
            return -1;
        }
        for (int i = 0; i < length; i++) {
            if (!fits(written, at + i, from + i)) {
                return -1;
            }
        }
        return mayEnd(written, at, at + length) ? endOfSight(written, at + length) : -1;
    }

    private boolean fits(FoldedText written, int there, int here) {
        int wanted = text.letter(here);
        int found = written.letter(there);
        if (wanted != found) {
            return wanted == '-' && written.kind(there) == Letters.SPACE;
        }
        return Marks.fit(text.marks(here), written.marks(there), written.careful());
    }

    private boolean mayBegin(FoldedText written, int at) {
        if (!written.opens(at)) {
            return false;
        }
        int first = text.letter(from);
        if (Letters.isDigit(first)) {
            return at < 2 || written.letter(at - 1) != '.' || !Letters.isDigit(written.letter(at - 2));
        }
        boolean oneSyllable = to - from == 1 && Letters.isHangul(first);
        return !oneSyllable || at == 0 || !Letters.isHangul(written.letter(at - 1));
    }

    private boolean mayEnd(FoldedText written, int at, int end) {
        return switch (written.kind(end - 1)) {
            case Letters.WORD -> written.closes(end) ? !isPartOfAName(written, at, end) : mayGoOn(written, end);
            case Letters.RUN -> end == written.length() || !Letters.hangsOnTheLetterBefore(written.letter(end));
            default -> true;
        };
    }

    /// C is not C++, and F is not F#.
    private boolean isPartOfAName(FoldedText written, int at, int end) {
        if (end - at != 1 || end == written.length()) {
            return false;
        }
        int next = written.letter(end);
        boolean last = end + 1 == written.length() || written.kind(end + 1) != Letters.WORD;
        return (next == '+' || next == '#') && last;
    }

    /// Whether the last word may be the beginning of the longer one that was written.
    private boolean mayGoOn(FoldedText written, int end) {
        if (whole) {
            return false;
        }
        int begin = lastWord();
        int length = to - begin;
        int rest = written.wordEnd(end - 1) - end;
        return Stems.mayGoOn(text, begin, to, length + rest, written.letter(end));
    }

    private int lastWord() {
        int begin = to;
        while (begin > from && text.kind(begin - 1) == Letters.WORD) {
            begin--;
        }
        return begin;
    }

    /// The rest of a word that was found by its beginning is shown as found too.
    private static int endOfSight(FoldedText written, int end) {
        return written.closes(end) ? end : written.wordEnd(end - 1);
    }

    /// By what an index finds candidates: each text in which this is found has them all.
    Set<String> grams() {
        var grams = new LinkedHashSet<String>();
        int i = from;
        while (i < to) {
            int end = Math.min(text.wordEnd(i), to);
            switch (text.kind(i)) {
                case Letters.WORD -> grams.add(Grams.ofWord(text, i, end));
                case Letters.RUN, Letters.PICTURE -> Grams.addSought(grams, text, i, end);
                default -> {
                    // What stands between words is compared, not indexed.
                }
            }
            i = end;
        }
        return grams;
    }

    boolean beginsWithRun() {
        return text.kind(from) == Letters.RUN;
    }

    boolean endsWithRun() {
        return text.kind(to - 1) == Letters.RUN;
    }
}
