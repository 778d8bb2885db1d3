package mlchat.socketio;

import java.util.List;

/// Takes the answers to an event that was sent to many. Any thread.
public interface AnswerSink {
    /// A client answered.
    void answered(List<Object> arguments);

    /// Nothing comes any more: all have answered, are gone, or were too late. Called once, after the last answer.
    ///
    /// @param asked how many clients got the event
    void done(int asked);
}
