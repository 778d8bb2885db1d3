package mlchat.domain.people;

import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.Text;

/// The name others see: any script, 1 to 64 code points, without control or direction-changing characters.
public record DisplayName(String value) {
    public static final int LIMIT = 64;

    /// @throws Refused with [Refusal.DisplayNameInvalid] when nothing visible is left or it is too long
    public DisplayName {
        Text.requireStorable(value);
        value = Text.line(value);
        int length = Text.length(value);
        if (Text.isInvisible(value)) {
            throw new Refused(new Refusal.DisplayNameInvalid("A display name needs at least one visible character."));
        }
        if (length > LIMIT) {
            throw new Refused(new Refusal.DisplayNameInvalid("A display name has at most " + LIMIT + " characters."));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
