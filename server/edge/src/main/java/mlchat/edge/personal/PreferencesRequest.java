package mlchat.edge.personal;

import java.util.List;
import java.util.Optional;
import mlchat.domain.personal.Preferences;
import mlchat.domain.personal.PreferencesEdit;
import mlchat.domain.personal.QuietHours;
import mlchat.edge.wire.Fields;

/// `PATCH /api/me/preferences`: what is missing stays as it is.
///
/// @param language an empty one is the device's own
/// @param dnd      one that ends when it begins ends quiet hours
record PreferencesRequest(
        Optional<List<String>> collapsed,
        Optional<String> sendKey,
        Optional<String> language,
        Optional<String> theme,
        Optional<String> timeFormat,
        Optional<Boolean> receipts,
        Optional<String> announce,
        Optional<Boolean> singleKeyShortcuts,
        Optional<DndRequest> dnd) {

    /// Hours in which nothing rings, by the clock of a place.
    record DndRequest(String from, String to, String zone) {
        PreferencesEdit.Quiet quiet() {
            var begin = Fields.field("/dnd/from", from, QuietHours::time);
            var end = Fields.field("/dnd/to", to, QuietHours::time);
            var place = Fields.field("/dnd/zone", zone, QuietHours::zone);
            return new PreferencesEdit.Quiet(
                    begin.equals(end) ? Optional.empty() : Optional.of(new QuietHours(begin, end, place)));
        }
    }

    PreferencesEdit edit() {
        return new PreferencesEdit(
                collapsed.map(parts -> Fields.field("/collapsed", parts, Preferences::parts)),
                sendKey.map(word -> Fields.choice("/sendKey", word, Preferences.SendKey.class)),
                language.map(tag -> Fields.field("/language", tag, PreferencesRequest::language)),
                theme.map(word -> Fields.choice("/theme", word, Preferences.Theme.class)),
                timeFormat.map(word -> Fields.choice("/timeFormat", word, Preferences.TimeFormat.class)),
                receipts,
                announce.map(word -> Fields.choice("/announce", word, Preferences.Announce.class)),
                singleKeyShortcuts,
                dnd.map(DndRequest::quiet));
    }

    private static PreferencesEdit.Language language(String tag) {
        return new PreferencesEdit.Language(tag.isEmpty() ? Optional.empty() : Optional.of(Preferences.language(tag)));
    }
}
