package mlchat.domain.presence;

import mlchat.domain.Text;

/// What somebody says of what he is doing, on one line of at most 100 code points.
public record StatusText(String value) {
    public static final int LIMIT = 100;

    /// @throws mlchat.domain.Refused with `TextInvalid`
    /// @throws IllegalArgumentException when it says nothing or is too long
    public StatusText {
        Text.requireStorable(value);
        value = Text.line(value);
        if (value.isEmpty() || Text.length(value) > LIMIT) {
            throw new IllegalArgumentException("A status has 1 to " + LIMIT + " characters.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
