package mlchat.domain.messages;

import mlchat.domain.Refusal;
import mlchat.domain.Refused;

/// One emoji, as people see one: a smiley, a flag, a keycap, a family joined from several.
///
/// Two spellings that look the same are one emoji: the value is what Unicode calls fully qualified, with the
/// selector of the coloured form wherever it is not the usual one.
public record Emoji(String value) {

    /// @throws Refused with [Refusal.EmojiInvalid]
    public Emoji {
        value = EmojiSpelling.of(value)
                .orElseThrow(() -> new Refused(new Refusal.EmojiInvalid("A reaction is exactly one emoji.")));
    }

    @Override
    public String toString() {
        return value;
    }
}
