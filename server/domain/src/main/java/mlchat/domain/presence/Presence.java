package mlchat.domain.presence;

import java.time.Instant;
import java.util.Optional;
import mlchat.domain.people.UserId;

/// What others are shown of a person.
///
/// @param lastSeenAt when the person was shown last, if known; nothing while shown
public record Presence(UserId user, Shown shown, Optional<StatusText> text, Optional<Instant> lastSeenAt) {

    public enum Shown {
        ONLINE,
        AWAY,
        DND,
        OFFLINE
    }

    /// What a choice and the devices come to. Who is hidden is shown as if gone.
    static Shown shown(Availability wanted, Activity activity) {
        if (activity == Activity.GONE) {
            return Shown.OFFLINE;
        }
        return switch (wanted) {
            case ONLINE -> activity == Activity.ACTIVE ? Shown.ONLINE : Shown.AWAY;
            case AWAY -> Shown.AWAY;
            case DND -> Shown.DND;
            case INVISIBLE -> Shown.OFFLINE;
        };
    }
}
