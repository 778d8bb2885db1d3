package mlchat.stores.sql;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mlchat.domain.messages.Poll;
import mlchat.domain.people.UserId;

/// A poll as it lies in the row of its message: a line on the whole, then one for each option, with its votes, the ids
/// of the first who chose it (16 bytes each) in Base64, and its words, which are one line.
final class PollText {
    private static final String NEVER = "-";

    private PollText() {}

    static String of(Poll poll) {
        var form = poll.form();
        var head = String.join(
                " ",
                form.multiple() ? "several" : "one",
                form.secret() ? "secret" : "named",
                Integer.toString(poll.voters()),
                moment(form.closesAt()),
                moment(poll.closedAt()));
        return Stream.concat(Stream.of(head), poll.options().stream().map(PollText::line))
                .collect(Collectors.joining("\n"));
    }

    static Optional<Poll> read(Optional<String> text) {
        return text.map(lines -> poll(lines.lines().toList()));
    }

    private static Poll poll(List<String> lines) {
        var head = lines.getFirst().split(" ", 5);
        var form = new Poll.Form(head[0].equals("several"), head[1].equals("secret"), moment(head[3]));
        var options = lines.stream().skip(1).map(PollText::option).toList();
        return new Poll(options, form, Integer.parseInt(head[2]), moment(head[4]));
    }

    private static String line(Poll.Option option) {
        return option.votes() + " " + Base64.getEncoder().encodeToString(UserIds.bytes(option.first())) + " "
                + option.text();
    }

    private static Poll.Option option(String line) {
        var parts = line.split(" ", 3);
        var first = parts[1].isEmpty() ? List.<UserId>of() : ids(parts[1]);
        return new Poll.Option(parts[2], Integer.parseInt(parts[0]), first);
    }

    private static List<UserId> ids(String text) {
        return UserIds.read(Optional.of(Base64.getDecoder().decode(text)));
    }

    private static String moment(Optional<Instant> moment) {
        return moment.map(at -> Long.toString(at.toEpochMilli())).orElse(NEVER);
    }

    private static Optional<Instant> moment(String text) {
        return text.equals(NEVER) ? Optional.empty() : Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
    }
}
