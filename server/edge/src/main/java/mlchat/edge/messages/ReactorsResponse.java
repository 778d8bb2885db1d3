package mlchat.edge.messages;

import java.util.List;
import java.util.Optional;
import mlchat.domain.messages.OpinionStore;
import mlchat.edge.people.UserResponse;

/// Who reacted with an emoji, in the order in which they did.
///
/// @param cursor asks for those behind; missing on the last page
record ReactorsResponse(List<UserResponse> users, Optional<String> cursor) {

    /// Which of them.
    record Query(long after, int limit) {}

    static ReactorsResponse of(List<OpinionStore.Reactor> found, int limit) {
        var users =
                found.stream().map(reactor -> UserResponse.of(reactor.person())).toList();
        var cursor = found.size() < limit
                ? Optional.<String>empty()
                : Optional.of(Long.toString(found.getLast().number()));
        return new ReactorsResponse(users, cursor);
    }
}
