package mlchat.edge.messages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mlchat.domain.messages.Message;
import mlchat.domain.messages.Page;
import mlchat.domain.messages.SystemNote;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.RoomId;
import mlchat.edge.people.UserResponse;

/// A page of history, ascending by `seq`.
///
/// @param users everybody who wrote something on it or is told of, by id
/// @param room  missing when there is no conversation with the recipient yet
public record PageResponse(
        List<MessageResponse> messages,
        Map<String, UserResponse> users,
        boolean hasBefore,
        boolean hasAfter,
        Optional<RoomState> room,
        String incarnation) {

    /// Where the room stood when the page was read.
    public record RoomState(String id, long seq, long rev) {}

    static PageResponse empty(String incarnation) {
        return new PageResponse(List.of(), Map.of(), false, false, Optional.empty(), incarnation);
    }

    static PageResponse of(RoomId room, Page page, UserId reader, String incarnation) {
        var state =
                new RoomState(room.toString(), page.room().seq(), page.room().rev());
        var messages = page.messages().stream()
                .map(message -> MessageResponse.forReader(message, reader))
                .toList();
        return new PageResponse(
                messages, users(page.messages()), page.hasBefore(), page.hasAfter(), Optional.of(state), incarnation);
    }

    /// Everybody who wrote one of the messages or is told of in one, by id.
    static Map<String, UserResponse> users(List<Message> messages) {
        var users = new LinkedHashMap<String, UserResponse>();
        for (Message message : messages) {
            users.computeIfAbsent(message.sender().id().toString(), _ -> UserResponse.of(message.sender()));
            message.system()
                    .flatMap(SystemNote::about)
                    .ifPresent(about -> users.computeIfAbsent(about.id().toString(), _ -> UserResponse.of(about)));
        }
        return users;
    }
}
