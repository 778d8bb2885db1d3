package mlchat.stores.sql;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.search.Grams;
import mlchat.domain.search.Trait;

/// What stands in the full-text index for one message: the grams of its text, and by whom, where and when it
/// was said. The latter begin with an underscore, which no gram has.
final class SearchTokens {
    private static final Duration ONE_DAY = Duration.ofDays(1);

    /// Days that are one token together, so that a long time has few of them.
    private static final int[] STRETCHES = {1, 8, 64, 512, 4_096};

    /// What no message has.
    private static final String NEVER = "_never";

    private SearchTokens() {}

    /// All tokens of a message, with a space between two.
    static String of(RoomId room, UserId sender, Instant at, String content) {
        var tokens = new StringBuilder();
        tokens.append(room(room)).append(' ').append(sender(sender));
        long day = Math.max(0, day(at));
        for (int size : STRETCHES) {
            append(tokens, stretch(size, day));
        }
        Trait.of(content).forEach(trait -> append(tokens, trait(trait)));
        Grams.of(content).forEach(gram -> append(tokens, gram));
        return tokens.toString();
    }

    private static void append(StringBuilder tokens, String token) {
        tokens.append(' ').append(token);
    }

    static String room(RoomId room) {
        return "_r" + shortened(room.value());
    }

    static String sender(UserId sender) {
        return "_u" + shortened(sender.value());
    }

    static String trait(Trait trait) {
        return switch (trait) {
            case LINK -> "_hlink";
            case CODE -> "_hcode";
        };
    }

    /// The random half of an id: should two be the same, looking at the row tells them apart.
    private static String shortened(UUID id) {
        return Long.toUnsignedString(id.getLeastSignificantBits(), Character.MAX_RADIX);
    }

    private static long day(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), ONE_DAY.toSeconds());
    }

    /// The stretch of that size in which the day is.
    private static String stretch(int size, long day) {
        return "_t" + size + "_" + day / size;
    }

    /// The stretches of days that make up the time from the one instant to the other: as few as can be.
    ///
    /// @param newest when the newest message was sent: little is looked for behind it
    static List<String> time(Instant from, Instant until, Instant newest) {
        var tokens = new ArrayList<String>();
        long day = Math.max(0, day(from));
        long end = Math.min(day(until.minusMillis(1)), day(newest) + 1);
        while (day <= end) {
            int size = largest(day, end);
            tokens.add(stretch(size, day));
            day += size;
        }
        return tokens.isEmpty() ? List.of(NEVER) : tokens;
    }

    private static int largest(long day, long end) {
        int largest = 1;
        for (int size : STRETCHES) {
            if (day % size == 0 && day + size - 1 <= end) {
                largest = size;
            }
        }
        return largest;
    }

    /// Everything in each of these groups of which one is enough, as the index is asked for it.
    static String expression(List<? extends Collection<String>> groups) {
        return groups.stream()
                .map(group -> group.stream().map(SearchTokens::quoted).collect(Collectors.joining(" OR ", "(", ")")))
                .collect(Collectors.joining(" AND "));
    }

    /// Each of the tokens as a group of its own.
    static Stream<List<String>> all(Stream<String> tokens) {
        return tokens.map(List::of);
    }

    /// Tokens have letters, digits and underscores only, so that nothing in them means something to the index.
    private static String quoted(String token) {
        return '"' + token + '"';
    }
}
