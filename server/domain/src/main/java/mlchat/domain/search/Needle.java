package mlchat.domain.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// One thing that is looked for in what people wrote: a word, or a phrase.
public final class Needle {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private final List<Chunk> chunks;

    private Needle(List<Chunk> chunks) {
        this.chunks = List.copyOf(chunks);
    }

    /// A word; from a few letters on it also finds longer ones that begin with it. Nothing for punctuation alone.
    static Optional<Needle> word(String typed) {
        return Chunk.of(typed, false).map(chunk -> new Needle(List.of(chunk)));
    }

    /// Whole words, one after the other. Nothing for punctuation alone.
    static Optional<Needle> phrase(String typed) {
        var chunks = new ArrayList<Chunk>();
        for (var part : SPACE.splitAsStream(typed).toList()) {
            Chunk.of(part, true).ifPresent(chunks::add);
        }
        return chunks.isEmpty() ? Optional.empty() : Optional.of(new Needle(chunks));
    }

    /// Pieces that every text has in which this is found.
    public Set<String> grams() {
        var grams = new LinkedHashSet<String>();
        chunks.forEach(chunk -> grams.addAll(chunk.grams()));
        return grams;
    }

    /// Where it is in the text; nowhere if it is not found.
    List<Range> in(FoldedText text) {
        var found = new ArrayList<Range>();
        int at = 0;
        while (at < text.length()) {
            int end = endAt(text, at);
            if (end > at) {
                found.add(new Range(text.start(at), text.end(end - 1)));
            }
            at = Math.max(end, at + 1);
        }
        return found;
    }

    private int endAt(FoldedText text, int at) {
        int end = chunks.getFirst().endAt(text, at);
        for (int i = 1; i < chunks.size() && end >= 0; i++) {
            end = next(text, end, i);
        }
        return end;
    }

    /// Where the chunk ends that follows a text which ends at `end`, with nothing but space between them.
    private int next(FoldedText text, int end, int chunk) {
        boolean apart = chunks.get(chunk - 1).endsWithRun() && chunks.get(chunk).beginsWithRun();
        int at = end;
        while (at < text.length()) {
            int found = apart ? chunks.get(chunk).endAt(text, at) : -1;
            if (found >= 0) {
                return found;
            }
            if (text.kind(at) > Letters.SYMBOL) {
                return -1;
            }
            apart = apart || text.kind(at) == Letters.SPACE || text.letter(at) == '-';
            at++;
        }
        return -1;
    }
}
