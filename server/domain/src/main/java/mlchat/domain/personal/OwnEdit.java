package mlchat.domain.personal;

import java.util.Optional;
import mlchat.domain.rooms.OwnSettings;

/// What a person wants otherwise of a room; what is empty stays as it is.
public record OwnEdit(Optional<Boolean> favourite, Optional<OwnSettings.Level> level) {

    /// What becomes of these settings.
    public OwnSettings applyTo(OwnSettings before) {
        return new OwnSettings(favourite.orElse(before.favourite()), level.orElse(before.level()));
    }
}
