package mlchat.socketio;

import java.util.List;

/// What clients answered to an event that was sent to many.
///
/// @param received each client's arguments, in the order they came in
/// @param asked how many clients got the event
public record Answers(List<List<Object>> received, int asked) {
    public Answers {
        received = List.copyOf(received);
    }

    /// Whether everybody answered in time.
    public boolean areComplete() {
        return received.size() == asked;
    }
}
