package mlchat.socketio;

import java.util.List;
import java.util.Optional;

/// Counts who of this node's sockets still owes an answer to an event that was sent to many. Any thread.
final class AnswerCollector {
    private final AnswerSink sink;
    private int asked;
    // One more than sockets, until all were asked.
    private int owing = 1;

    AnswerCollector(AnswerSink sink) {
        this.sink = sink;
    }

    /// One more is asked.
    synchronized void ask() {
        asked++;
        owing++;
    }

    /// One answered, or will not any more.
    void answer(Optional<List<Object>> arguments) {
        arguments.ifPresent(sink::answered);
        settle();
    }

    /// Nobody else is asked.
    void allAsked() {
        settle();
    }

    private void settle() {
        boolean over;
        synchronized (this) {
            owing--;
            over = owing == 0;
        }
        if (over) {
            sink.done(asked);
        }
    }
}
