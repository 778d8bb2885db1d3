package mlchat.socketio.recovery;

import java.util.Optional;
import java.util.OptionalLong;
import mlchat.socketio.engine.SessionIds;

/// Offsets as clients see them: the position behind a word that is another one after each start, so that an offset of
/// an earlier life of the server means nothing.
public final class Offsets {
    private static final int DIGITS = 36;

    private final String epoch = SessionIds.next().substring(0, 6) + ".";

    public String of(long position) {
        return epoch + Long.toString(position, DIGITS);
    }

    /// The position an offset stands for; empty if it was not made here.
    public Optional<Long> position(String offset) {
        var parsed = parse(offset);
        return parsed.isPresent() ? Optional.of(parsed.getAsLong()) : Optional.empty();
    }

    private OptionalLong parse(String offset) {
        if (!offset.startsWith(epoch) || offset.length() > epoch.length() + 13) {
            return OptionalLong.empty();
        }
        try {
            long position = Long.parseLong(offset.substring(epoch.length()), DIGITS);
            return of(position).equals(offset) ? OptionalLong.of(position) : OptionalLong.empty();
        } catch (NumberFormatException _) {
            return OptionalLong.empty();
        }
    }
}
