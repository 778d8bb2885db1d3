package mlchat.domain.rooms;

import java.text.Normalizer;
import java.util.Locale;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.Text;

/// What a room is called: any script, 1 to 64 code points on one line. No two rooms have names that are the
/// same in canonical form; direct rooms have none, so nothing can collide with them.
public record RoomName(String value) {
    public static final int LIMIT = 64;

    /// @throws Refused with [Refusal.RoomNameInvalid]
    public RoomName {
        Text.requireStorable(value);
        value = Text.line(value);
        if (Text.isInvisible(value)) {
            throw new Refused(new Refusal.RoomNameInvalid("A room's name needs at least one visible character."));
        }
        if (Text.length(value) > LIMIT) {
            throw new Refused(new Refusal.RoomNameInvalid("A room's name has at most " + LIMIT + " characters."));
        }
    }

    /// The form in which names are compared: two spellings that people could take for one another (case,
    /// full-width letters, invisible joiners) are one name.
    public String canonical() {
        return canonical(value);
    }

    /// What a person typed, in the form that is compared; it need not be a valid name.
    public static String canonical(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Text.line(Text.withoutBlanks(Text.line(plain)));
    }

    @Override
    public String toString() {
        return value;
    }
}
