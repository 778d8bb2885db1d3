package mlchat.domain.messages;

/// Which messages of a room a page shows.
public sealed interface Shown {

    /// What the room itself shows: all but the replies that are in threads only.
    record InRoom() implements Shown {}

    /// The replies of one thread, without the message that began it.
    record InThread(MessageId root) implements Shown {}

    /// Everything that was said.
    record Everything() implements Shown {}
}
