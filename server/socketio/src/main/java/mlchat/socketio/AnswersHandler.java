package mlchat.socketio;

/// Takes what clients answered to an event that was sent to many.
@FunctionalInterface
public interface AnswersHandler {
    /// Called once, when all have answered or the time is over, on whatever thread the last answer came in by: must not
    /// block.
    void answered(Answers answers);
}
