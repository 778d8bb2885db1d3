package mlchat.domain.messages;

import mlchat.domain.Refusal;

/// What became of one opinion among several.
public sealed interface Expressed {

    /// It counts; the message as it is with all of them.
    record Counted(Message message) implements Expressed {}

    /// It does not, the others are none the worse for it.
    record Declined(Refusal refusal) implements Expressed {}
}
