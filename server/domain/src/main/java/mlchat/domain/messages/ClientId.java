package mlchat.domain.messages;

import java.util.regex.Pattern;

/// The sender's own name for a message, made before it is sent, so that sending it again yields the same
/// message.
///
/// 1 to 64 characters of `[A-Za-z0-9._:-]`; a UUID fits.
public record ClientId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    /// @throws IllegalArgumentException when the text has another form
    public ClientId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A clientId has 1 to 64 characters of A-Z, a-z, 0-9, '.', '_', ':', '-'.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
