package mlchat.domain.rooms;

import java.time.Duration;
import java.util.Optional;

/// What is to become of a room's settings; what is empty stays as it is.
///
/// @param readOnly only moderators and owners speak
/// @param slowMode how long a member waits between two messages; zero: not at all
/// @param archived nobody speaks, and nothing but this changes any more
/// @param receipts people see how far others have read
public record RoomEdit(
        Optional<RoomName> name,
        Optional<Topic> topic,
        Optional<Boolean> readOnly,
        Optional<Duration> slowMode,
        Optional<Boolean> archived,
        Optional<Boolean> receipts) {
    public static final Duration LONGEST_SLOW_MODE = Duration.ofHours(6);

    /// One that leaves receipts as they are.
    public RoomEdit(
            Optional<RoomName> name,
            Optional<Topic> topic,
            Optional<Boolean> readOnly,
            Optional<Duration> slowMode,
            Optional<Boolean> archived) {
        this(name, topic, readOnly, slowMode, archived, Optional.empty());
    }

    /// @throws IllegalArgumentException when slow mode is less than nothing or too long
    public RoomEdit {
        slowMode.ifPresent(wait -> {
            if (wait.isNegative() || wait.compareTo(LONGEST_SLOW_MODE) > 0) {
                throw new IllegalArgumentException(
                        "Slow mode is 0 to " + LONGEST_SLOW_MODE.toSeconds() + " seconds between two messages.");
            }
        });
    }

    /// Whether it wants more than to archive the room or open it again.
    boolean settles() {
        return name.isPresent()
                || topic.isPresent()
                || readOnly.isPresent()
                || slowMode.isPresent()
                || receipts.isPresent();
    }
}
