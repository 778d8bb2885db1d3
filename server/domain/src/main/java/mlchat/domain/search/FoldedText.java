package mlchat.domain.search;

import java.util.Arrays;

/// A text as it is compared, and where in the text each of its letters stands.
///
/// Where a word begins and ends is noted beside it: also within `camelCase`, and behind the Arabic article.
final class FoldedText {
    /// Beginnings within one word that count.
    static final int HUMPS = 8;

    // All of these grow letter by letter while the text is read, within `of`, and stay as they are from then on.
    private int length;
    private int[] letters;
    private int[] marks;
    private int[] starts;
    private int[] ends;
    private byte[] kinds;
    private boolean[] opens;
    private boolean careful;

    private FoldedText(int size) {
        letters = new int[size];
        marks = new int[size];
        starts = new int[size];
        ends = new int[size];
        kinds = new byte[size];
        opens = new boolean[size];
    }

    static FoldedText of(String text) {
        var folded = new FoldedText(text.length() + 2);
        folded.read(text);
        return folded;
    }

    int length() {
        return length;
    }

    int letter(int i) {
        return letters[i];
    }

    int marks(int i) {
        return marks[i];
    }

    byte kind(int i) {
        return kinds[i];
    }

    /// Where the letter begins in the text, in UTF-16.
    int start(int i) {
        return starts[i];
    }

    /// Where it ends there.
    int end(int i) {
        return ends[i];
    }

    /// Whether its writer puts marks where they belong, so that a letter without is meant so.
    boolean careful() {
        return careful;
    }

    /// Whether a word begins with this letter.
    boolean opens(int i) {
        return opens[i];
    }

    /// Whether a word ends before this letter; at the end everything does.
    boolean closes(int i) {
        return i == length || kinds[i] != Letters.WORD || kinds[i - 1] != Letters.WORD || opens[i];
    }

    /// Where the word goes to that this letter is in.
    int wordEnd(int i) {
        int end = i;
        while (end < length && kinds[end] == kinds[i]) {
            end++;
        }
        return end;
    }

    String text(int from, int to) {
        return new String(letters, from, to - from);
    }

    private void read(String text) {
        int raw = -1;
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (isNasal(text, i)) {
                add(0x0902, 0, i, next + 1);
                raw = -1;
                next++;
            } else {
                raw = take(c, raw, i, next);
            }
            i = next;
        }
        noteBeginnings(text);
    }

    /// A nasal before a stop is written with its letter or with a dot: हिन्दी and हिंदी.
    private static boolean isNasal(String text, int i) {
        char c = text.charAt(i);
        if (c < 0x0919 || c > 0x092E || i + 2 >= text.length() || text.charAt(i + 1) != 0x094D) {
            return false;
        }
        char next = text.charAt(i + 2);
        boolean nasal = c == 0x0919 || c == 0x091E || c == 0x0923 || c == 0x0928 || c == 0x092E;
        return nasal && next >= 0x0915 && next <= 0x092E && next != c;
    }

    /// Adds a character, or joins it to the one before. The result is what the next one may join.
    private int take(int c, int before, int start, int end) {
        int composed = before < 0 ? -1 : Folding.composed(before, c);
        if (composed >= 0) {
            replace(composed, end);
            return composed;
        }
        if (Marks.isMark(c) && length > 0) {
            mark(Marks.of(c), end);
            return before;
        }
        var folded = Folding.fold(c);
        if (folded.letters().length == 0) {
            extend(end);
            return before;
        }
        for (int letter : folded.letters()) {
            add(letter, 0, start, end);
        }
        mark(folded.marks(), end);
        return c;
    }

    private void replace(int composed, int end) {
        int start = starts[length - 1];
        while (length > 0 && starts[length - 1] == start) {
            length--;
        }
        var folded = Folding.fold(composed);
        for (int letter : folded.letters()) {
            add(letter, 0, start, end);
        }
        mark(folded.marks(), end);
    }

    private void mark(int more, int end) {
        marks[length - 1] |= more;
        careful |= Marks.isVietnamese(more);
        extend(end);
    }

    private void extend(int end) {
        if (length > 0) {
            ends[length - 1] = end;
        }
    }

    private void add(int letter, int mark, int start, int end) {
        if (length == letters.length) {
            grow();
        }
        letters[length] = letter;
        marks[length] = mark;
        starts[length] = start;
        ends[length] = end;
        kinds[length] = Letters.kind(letter);
        length++;
    }

    private void grow() {
        int size = letters.length * 2;
        letters = Arrays.copyOf(letters, size);
        marks = Arrays.copyOf(marks, size);
        starts = Arrays.copyOf(starts, size);
        ends = Arrays.copyOf(ends, size);
        kinds = Arrays.copyOf(kinds, size);
        opens = Arrays.copyOf(opens, size);
    }

    private void noteBeginnings(String text) {
        int humps = 0;
        for (int i = 0; i < length; i++) {
            if (i == 0 || kinds[i] != Letters.WORD || kinds[i - 1] != Letters.WORD) {
                opens[i] = true;
                humps = 0;
                if (letters[i] >= 0x0600 && letters[i] <= 0x06FF) {
                    noteArabicStems(i);
                }
            } else if (humps < HUMPS && isHump(text, i)) {
                opens[i] = true;
                humps++;
            }
        }
    }

    /// `userName` has two words, `XMLParser` too.
    private boolean isHump(String text, int i) {
        if (starts[i] == starts[i - 1] || !Character.isUpperCase(text.codePointAt(starts[i]))) {
            return false;
        }
        boolean afterSmall = Character.isLowerCase(text.codePointAt(starts[i - 1]));
        boolean beforeSmall = i + 1 < length && Character.isLowerCase(text.codePointAt(starts[i + 1]));
        return afterSmall || (beforeSmall && Character.isUpperCase(text.codePointAt(starts[i - 1])));
    }

    /// The word behind "and", behind the article, and behind a preposition with the article.
    private void noteArabicStems(int start) {
        int end = wordEnd(start);
        int stem = start;
        if (letters[stem] == 'و' && end - stem > 3) {
            stem++;
            opens[stem] = true;
        }
        int article = stem + ArabicArticle.length(this, stem, end);
        if (article > stem) {
            opens[article] = true;
        }
    }
}
