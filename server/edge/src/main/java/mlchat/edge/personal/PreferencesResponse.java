package mlchat.edge.personal;

import java.util.List;
import java.util.Optional;
import mlchat.domain.personal.Preferences;
import mlchat.domain.personal.QuietHours;
import mlchat.edge.wire.Fields;

/// How a person wants the chat to be.
///
/// @param language missing: the device's own
/// @param dnd      missing: it may always ring
public record PreferencesResponse(
        List<String> collapsed,
        String sendKey,
        Optional<String> language,
        String theme,
        String timeFormat,
        boolean receipts,
        String announce,
        boolean singleKeyShortcuts,
        Optional<Dnd> dnd) {

    /// Hours in which nothing rings, by the clock of a place.
    public record Dnd(String from, String to, String zone) {
        static Dnd of(QuietHours hours) {
            return new Dnd(
                    hours.from().toString(), hours.to().toString(), hours.zone().getId());
        }
    }

    public static PreferencesResponse of(Preferences preferences) {
        return new PreferencesResponse(
                preferences.collapsed(),
                Fields.word(preferences.sendKey()),
                preferences.language(),
                Fields.word(preferences.theme()),
                Fields.word(preferences.timeFormat()),
                preferences.receipts(),
                Fields.word(preferences.announce()),
                preferences.singleKeyShortcuts(),
                preferences.quietHours().map(Dnd::of));
    }
}
