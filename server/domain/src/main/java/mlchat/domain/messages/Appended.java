package mlchat.domain.messages;

/// What became of a draft.
public sealed interface Appended {

    Message message();

    /// It took the next place in the room.
    record New(Message message) implements Appended {}

    /// This sender sent the same before; here is what it became then.
    record Repeat(Message message) implements Appended {}
}
