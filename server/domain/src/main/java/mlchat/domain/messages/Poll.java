package mlchat.domain.messages;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mlchat.domain.people.UserId;

/// What a message asks, and how many chose what. The question is the content of the message.
///
/// @param options  what can be chosen, two at least, in the order of their asker
/// @param form     how it is answered
/// @param voters   how many people chose something
/// @param closedAt since when somebody closed it before its time
public record Poll(List<Option> options, Form form, int voters, Optional<Instant> closedAt) {

    /// Something that can be chosen.
    ///
    /// @param first the first [Reaction#SHOWN] who chose it, in the order in which they did; nobody where
    ///     votes are secret
    public record Option(String text, int votes, List<UserId> first) {
        public Option {
            first = List.copyOf(first);
        }
    }

    /// How a poll is answered.
    ///
    /// @param multiple whether one may choose several
    /// @param secret   whether nobody is told who chose what
    /// @param closesAt when it ends by itself
    public record Form(boolean multiple, boolean secret, Optional<Instant> closesAt) {
        private Form toTheMillisecond() {
            return new Form(multiple, secret, closesAt.map(end -> end.truncatedTo(ChronoUnit.MILLIS)));
        }
    }

    public Poll {
        options = List.copyOf(options);
    }

    /// As it is before anybody votes.
    public static Poll asked(Ask ask) {
        var options = ask.options().stream()
                .map(text -> new Option(text, 0, List.of()))
                .toList();
        return new Poll(options, ask.form(), 0, Optional.empty());
    }

    /// Whether this is what somebody asks: the same options, to be answered in the same form.
    boolean isOf(Ask ask) {
        return options.stream().map(Option::text).toList().equals(ask.options())
                && form.toTheMillisecond().equals(ask.form().toTheMillisecond());
    }

    /// Whether nobody may vote any more.
    public boolean isClosed(Instant now) {
        return closedAt.isPresent()
                || form.closesAt().filter(end -> !now.isBefore(end)).isPresent();
    }

    /// The same poll, closed by somebody.
    public Poll closed(Instant now) {
        return new Poll(options, form, voters, Optional.of(now));
    }

    /// The same poll after somebody has changed what they chose.
    ///
    /// @param first the first people who have chosen an option, asked for when one of them has left it
    public Poll voted(UserId voter, Set<Integer> before, Set<Integer> after, IntFunction<List<UserId>> first) {
        var now = new ArrayList<Option>();
        for (int at = 0; at < options.size(); at++) {
            var option = options.get(at);
            int change = (after.contains(at) ? 1 : 0) - (before.contains(at) ? 1 : 0);
            now.add(change == 0 ? option : changed(option, voter, change, first, at));
        }
        int people = voters + (after.isEmpty() ? 0 : 1) - (before.isEmpty() ? 0 : 1);
        return new Poll(now, form, people, closedAt);
    }

    private Option changed(Option option, UserId voter, int change, IntFunction<List<UserId>> first, int at) {
        var names = form.secret() ? List.<UserId>of() : named(option.first(), voter, change, () -> first.apply(at));
        return new Option(option.text(), option.votes() + change, names);
    }

    private static List<UserId> named(List<UserId> before, UserId voter, int change, Supplier<List<UserId>> first) {
        if (change < 0) {
            return before.contains(voter) ? first.get() : before;
        }
        return Stream.concat(before.stream(), Stream.of(voter))
                .limit(Reaction.SHOWN)
                .toList();
    }
}
