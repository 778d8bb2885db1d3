package mlchat.domain.personal;

import java.util.List;
import java.util.Optional;

/// What a person wants otherwise; what is empty stays as it is.
public record PreferencesEdit(
        Optional<List<String>> collapsed,
        Optional<Preferences.SendKey> sendKey,
        Optional<Language> language,
        Optional<Preferences.Theme> theme,
        Optional<Preferences.TimeFormat> timeFormat,
        Optional<Boolean> receipts,
        Optional<Preferences.Announce> announce,
        Optional<Boolean> singleKeyShortcuts,
        Optional<Quiet> quietHours) {

    /// A language, or the device's own.
    public record Language(Optional<String> tag) {}

    /// Quiet hours, or none.
    public record Quiet(Optional<QuietHours> hours) {}

    /// What becomes of these preferences.
    public Preferences applyTo(Preferences before) {
        return new Preferences(
                collapsed.orElse(before.collapsed()),
                sendKey.orElse(before.sendKey()),
                language.map(Language::tag).orElse(before.language()),
                theme.orElse(before.theme()),
                timeFormat.orElse(before.timeFormat()),
                receipts.orElse(before.receipts()),
                announce.orElse(before.announce()),
                singleKeyShortcuts.orElse(before.singleKeyShortcuts()),
                quietHours.map(Quiet::hours).orElse(before.quietHours()));
    }
}
