package mlchat.edge.rooms;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mlchat.domain.rooms.NewRoom;
import mlchat.domain.rooms.RoomKind;
import mlchat.domain.rooms.RoomName;
import mlchat.domain.rooms.Topic;
import mlchat.edge.problems.Problem;
import mlchat.edge.problems.ProblemType;
import mlchat.edge.wire.Malformed;

/// `POST /api/rooms`
///
/// @param kind      `public`, `private` or `group`
/// @param memberIds who is in it from the beginning, beside the caller
record NewRoomRequest(String name, String kind, Optional<String> topic, Optional<List<String>> memberIds) {

    NewRoom room() {
        var people =
                memberIds().orElse(List.of()).stream().map(RoomAccess::user).collect(Collectors.toUnmodifiableSet());
        return new NewRoom(
                kindOf(kind), new RoomName(name), topic.map(Topic::new).orElse(Topic.NONE), people);
    }

    private static RoomKind kindOf(String kind) {
        return switch (kind) {
            case "public" -> RoomKind.PUBLIC;
            case "private" -> RoomKind.PRIVATE;
            case "group" -> RoomKind.GROUP;
            default ->
                throw new Malformed(
                        Problem.at(ProblemType.MALFORMED, "/kind", "A room is \"public\", \"private\" or \"group\"."));
        };
    }
}
