package mlchat.stores.sql;

import java.util.List;
import java.util.Optional;
import mlchat.domain.people.UserId;
import mlchat.domain.personal.Belonging;
import mlchat.domain.personal.Preferences;
import mlchat.domain.personal.QuietHours;
import mlchat.stores.jdbc.Row;
import mlchat.stores.jdbc.Sql;

/// Preferences in the table `preferences`.
final class PreferenceRows {
    private PreferenceRows() {}

    static Optional<Belonging.Settled> find(Sql sql, UserId user) {
        return sql.query("""
                        SELECT collapsed, send_key, language, theme, time_format, receipts, announce,
                            single_key_shortcuts, quiet_from, quiet_to, quiet_zone, user_rev
                        FROM preferences
                        WHERE user_id = :user
                        """)
                .bind("user", user.value())
                .map(row -> new Belonging.Settled(preferences(row), row.getLong("user_rev")))
                .findOne();
    }

    private static Preferences preferences(Row row) {
        return new Preferences(
                words(row.getString("collapsed")),
                Preferences.SendKey.valueOf(row.getString("send_key")),
                row.optionalString("language"),
                Preferences.Theme.valueOf(row.getString("theme")),
                Preferences.TimeFormat.valueOf(row.getString("time_format")),
                row.getBoolean("receipts"),
                Preferences.Announce.valueOf(row.getString("announce")),
                row.getBoolean("single_key_shortcuts"),
                quietHours(row));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    private static Optional<QuietHours> quietHours(Row row) {
        return row.optionalString("quiet_from")
                .map(from -> new QuietHours(
                        QuietHours.time(from),
                        QuietHours.time(row.getString("quiet_to")),
                        QuietHours.zone(row.getString("quiet_zone"))));
    }

    static void write(Sql sql, UserId user, Belonging.Settled settled) {
        var preferences = settled.preferences();
        var quiet = preferences.quietHours();
        sql.update("""
                        INSERT INTO preferences
                            (user_id, collapsed, send_key, language, theme, time_format, receipts, announce,
                             single_key_shortcuts, quiet_from, quiet_to, quiet_zone, user_rev)
                        VALUES
                            (:user, :collapsed, :sendKey, :language, :theme, :timeFormat, :receipts, :announce,
                             :singleKeys, :quietFrom, :quietTo, :quietZone, :rev)
                        ON CONFLICT (user_id) DO UPDATE
                        SET collapsed = excluded.collapsed,
                            send_key = excluded.send_key,
                            language = excluded.language,
                            theme = excluded.theme,
                            time_format = excluded.time_format,
                            receipts = excluded.receipts,
                            announce = excluded.announce,
                            single_key_shortcuts = excluded.single_key_shortcuts,
                            quiet_from = excluded.quiet_from,
                            quiet_to = excluded.quiet_to,
                            quiet_zone = excluded.quiet_zone,
                            user_rev = excluded.user_rev
                        """)
                .bind("user", user.value())
                .bind("collapsed", String.join(" ", preferences.collapsed()))
                .bind("sendKey", preferences.sendKey().name())
                .bind("language", preferences.language())
                .bind("theme", preferences.theme().name())
                .bind("timeFormat", preferences.timeFormat().name())
                .bind("receipts", preferences.receipts())
                .bind("announce", preferences.announce().name())
                .bind("singleKeys", preferences.singleKeyShortcuts())
                .bind("quietFrom", quiet.map(hours -> hours.from().toString()))
                .bind("quietTo", quiet.map(hours -> hours.to().toString()))
                .bind("quietZone", quiet.map(hours -> hours.zone().getId()))
                .bind("rev", settled.userRev())
                .execute();
    }
}
