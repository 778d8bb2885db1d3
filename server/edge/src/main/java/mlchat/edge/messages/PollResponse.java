package mlchat.edge.messages;

import java.util.List;
import java.util.Optional;
import mlchat.domain.messages.Poll;
import mlchat.domain.people.UserId;
import mlchat.edge.wire.Times;

/// A poll on the wire, to everybody alike: what one chose oneself is asked for at `/api/messages/{id}/opinion`.
///
/// @param voters   how many people chose something
/// @param closesAt when it ends by itself
/// @param closedAt since when somebody closed it
public record PollResponse(
        List<OptionResponse> options,
        boolean multiple,
        boolean anonymous,
        int voters,
        Optional<String> closesAt,
        Optional<String> closedAt) {

    /// Something that can be chosen.
    ///
    /// @param userIds the first 20 who chose it; nobody where votes are anonymous
    public record OptionResponse(String text, int votes, List<String> userIds) {
        static OptionResponse of(Poll.Option option) {
            return new OptionResponse(
                    option.text(),
                    option.votes(),
                    option.first().stream().map(UserId::toString).toList());
        }
    }

    static PollResponse of(Poll poll) {
        return new PollResponse(
                poll.options().stream().map(OptionResponse::of).toList(),
                poll.form().multiple(),
                poll.form().secret(),
                poll.voters(),
                poll.form().closesAt().map(Times::text),
                poll.closedAt().map(Times::text));
    }
}
