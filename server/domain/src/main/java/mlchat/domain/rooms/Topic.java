package mlchat.domain.rooms;

import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.Text;

/// What a room is about, on one line of at most 256 code points; empty says nothing.
public record Topic(String value) {
    public static final int LIMIT = 256;
    public static final Topic NONE = new Topic("");

    /// @throws Refused with [Refusal.TopicInvalid]
    public Topic {
        Text.requireStorable(value);
        value = Text.line(value);
        if (Text.length(value) > LIMIT) {
            throw new Refused(new Refusal.TopicInvalid("A topic has at most " + LIMIT + " characters."));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
