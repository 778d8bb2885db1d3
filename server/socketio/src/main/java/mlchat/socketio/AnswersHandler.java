package mlchat.socketio;

/// Takes what clients answered to an event that was sent to many.
@FunctionalInterface
public interface AnswersHandler {
    /// Called once, on a virtual thread, when all have answered or the time is over.
    void answered(Answers answers);
}
