package mlchat.domain.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mlchat.domain.people.UserId;

/// One emoji under a message, and how many people put it there.
///
/// @param first the first [#SHOWN] of them, in the order in which they came
public record Reaction(Emoji emoji, int count, List<UserId> first) {
    /// How many people a message names of each emoji; all can be asked for.
    public static final int SHOWN = 20;

    public Reaction {
        first = List.copyOf(first);
        if (count < 1 || first.size() != Math.min(count, SHOWN)) {
            throw new IllegalArgumentException(count + " people, of whom " + first.size() + " are named");
        }
    }

    /// The reactions of a message after somebody new has reacted with this emoji.
    public static List<Reaction> joined(List<Reaction> reactions, Emoji emoji, UserId user) {
        var after = new ArrayList<>(reactions);
        int place = place(reactions, emoji);
        if (place < 0) {
            after.add(new Reaction(emoji, 1, List.of(user)));
        } else {
            var before = reactions.get(place);
            var first = Stream.concat(before.first.stream(), Stream.of(user)).limit(SHOWN);
            after.set(place, new Reaction(emoji, before.count + 1, first.toList()));
        }
        return List.copyOf(after);
    }

    /// The reactions of a message after somebody has taken this one back.
    ///
    /// @param rest the first people who are left, asked for when the one who left was named
    public static List<Reaction> left(List<Reaction> reactions, Emoji emoji, UserId user, Supplier<List<UserId>> rest) {
        var after = new ArrayList<>(reactions);
        int place = place(reactions, emoji);
        var before = reactions.get(place);
        if (before.count == 1) {
            after.remove(place);
        } else {
            var first = before.first.contains(user) ? rest.get() : before.first;
            after.set(place, new Reaction(emoji, before.count - 1, first));
        }
        return List.copyOf(after);
    }

    private static int place(List<Reaction> reactions, Emoji emoji) {
        return reactions.stream().map(Reaction::emoji).toList().indexOf(emoji);
    }
}
