package mlchat.domain.personal;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;

/// Hours of each day in which nothing rings, by the clock of a place; `from` after `to` goes over midnight.
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {

    /// @throws IllegalArgumentException when the hours are none
    public QuietHours {
        if (from.equals(to)) {
            throw new IllegalArgumentException("Quiet hours end at another time than they begin.");
        }
    }

    /// @throws IllegalArgumentException when it is no time like `22:30`
    public static LocalTime time(String text) {
        if (!text.matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
            throw new IllegalArgumentException("This is not a time of day like \"22:30\".");
        }
        return LocalTime.parse(text);
    }

    /// @throws IllegalArgumentException when there is no such time zone
    public static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("This is not a time zone like \"Europe/Berlin\".", e);
        }
    }
}
