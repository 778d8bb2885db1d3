package mlchat.domain.messages;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.Text;

/// What a draft asks beside its question: it becomes a [Poll] when it is said.
public record Ask(List<String> options, Poll.Form form) {
    /// Fewer leave nothing to choose.
    public static final int LEAST = 2;

    /// A poll ends at most so long after it was asked, if it ends by itself.
    public static final Duration LONGEST = Duration.ofDays(366);

    /// @throws Refused with [Refusal.PollInvalid] or [Refusal.TextInvalid]
    public Ask {
        options = options.stream().map(String::strip).toList();
        if (options.size() < LEAST) {
            throw invalid("A poll needs two options at least.");
        }
        if (new HashSet<>(options).size() < options.size()) {
            throw invalid("Each option stands once.");
        }
        options.forEach(Ask::requireOption);
    }

    private static void requireOption(String option) {
        Text.requireStorable(option);
        if (option.isEmpty() || option.codePoints().anyMatch(Character::isISOControl)) {
            throw invalid("An option is one line that says something.");
        }
    }

    /// @param most    options
    /// @param longest code points in an option
    /// @throws Refused with [Refusal.PollInvalid] when it is more
    void requireWithin(int most, int longest) {
        if (options.size() > most) {
            throw invalid("A poll has at most " + most + " options.");
        }
        if (options.stream().anyMatch(option -> Text.length(option) > longest)) {
            throw invalid("An option has at most " + longest + " characters.");
        }
    }

    /// Asked when it is posted, not when it is sent again: by then it may have ended.
    ///
    /// @throws Refused with [Refusal.PollInvalid] when it ends in the past or too far ahead
    public void requireEndAhead(Instant now) {
        Optional<Instant> wrong = form.closesAt().filter(end -> !end.isAfter(now) || end.isAfter(now.plus(LONGEST)));
        if (wrong.isPresent()) {
            throw invalid("A poll ends in the future, within a year.");
        }
    }

    private static Refused invalid(String reason) {
        return new Refused(new Refusal.PollInvalid(reason));
    }
}
