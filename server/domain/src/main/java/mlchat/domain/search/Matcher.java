package mlchat.domain.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Decides whether a message is what somebody looks for, as far as it can be seen from the message: who sent it
/// and where is compared by the store, which knows their names.
public final class Matcher {
    private final Query query;
    private final List<Needle> wanted;
    private final List<Needle> unwanted;

    public Matcher(Query query) {
        this.query = query;
        this.wanted = needles(query, true);
        this.unwanted = needles(query, false);
    }

    private static List<Needle> needles(Query query, boolean wanted) {
        return query.says()
                .filter(says -> says.wanted() == wanted)
                .map(Query.Says::needle)
                .toList();
    }

    /// Where the message has what is looked for, in the order of its text; nothing when it is not a hit.
    public Optional<List<Range>> match(String content, Instant at) {
        if (!sentThen(at) || !hasTraits(content)) {
            return Optional.empty();
        }
        if (wanted.isEmpty() && unwanted.isEmpty()) {
            return Optional.of(List.of());
        }
        return find(FoldedText.of(content));
    }

    private Optional<List<Range>> find(FoldedText text) {
        var found = new ArrayList<Range>();
        for (var needle : wanted) {
            var ranges = needle.in(text);
            if (ranges.isEmpty()) {
                return Optional.empty();
            }
            found.addAll(ranges);
        }
        boolean spoilt = unwanted.stream().anyMatch(needle -> !needle.in(text).isEmpty());
        return spoilt ? Optional.empty() : Optional.of(joined(found));
    }

    private boolean sentThen(Instant at) {
        return query.of(Query.Sent.class).allMatch(sent -> sent.covers(at) == sent.wanted());
    }

    private boolean hasTraits(String content) {
        if (traits().findAny().isEmpty()) {
            return true;
        }
        var traits = Trait.of(content);
        return traits().allMatch(has -> traits.contains(has.trait()) == has.wanted());
    }

    private Stream<Query.Has> traits() {
        return query.of(Query.Has.class);
    }

    /// Ranges that overlap become one.
    private static List<Range> joined(List<Range> found) {
        found.sort(Comparator.comparingInt(Range::start));
        var joined = new ArrayList<Range>();
        for (var range : found) {
            if (!joined.isEmpty() && range.start() < joined.getLast().end()) {
                var last = joined.removeLast();
                joined.add(new Range(last.start(), Math.max(last.end(), range.end())));
            } else {
                joined.add(range);
            }
        }
        return joined;
    }
}
