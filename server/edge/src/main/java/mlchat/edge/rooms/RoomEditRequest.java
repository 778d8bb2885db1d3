package mlchat.edge.rooms;

import java.time.Duration;
import java.util.Optional;
import mlchat.domain.rooms.RoomEdit;
import mlchat.domain.rooms.RoomName;
import mlchat.domain.rooms.Topic;
import mlchat.edge.problems.Problem;
import mlchat.edge.problems.ProblemType;
import mlchat.edge.wire.Malformed;

/// `PATCH /api/rooms/{id}`: what is missing stays as it is.
///
/// @param topic    an empty one says nothing
/// @param slowMode seconds that a member waits between two messages; 0: no wait
/// @param receipts whether people see how far others have read
record RoomEditRequest(
        Optional<String> name,
        Optional<String> topic,
        Optional<Boolean> readOnly,
        Optional<Long> slowMode,
        Optional<Boolean> archived,
        Optional<Boolean> receipts) {

    RoomEdit edit() {
        return new RoomEdit(
                name.map(RoomName::new),
                topic.map(Topic::new),
                readOnly,
                slowMode.map(RoomEditRequest::seconds),
                archived,
                receipts);
    }

    private static Duration seconds(long seconds) {
        if (seconds < 0 || seconds > RoomEdit.LONGEST_SLOW_MODE.toSeconds()) {
            throw new Malformed(Problem.at(
                    ProblemType.MALFORMED,
                    "/slowMode",
                    "Slow mode is 0 to " + RoomEdit.LONGEST_SLOW_MODE.toSeconds() + " seconds."));
        }
        return Duration.ofSeconds(seconds);
    }
}
