package mlchat.edge.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Times on the wire: RFC 3339, UTC, always with milliseconds, so that they sort as text.
public final class Times {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Times() {}

    /// @throws IllegalArgumentException when the text is no time
    public static Instant parse(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("This is not a time like 2026-01-31T12:00:00.000Z.", e);
        }
    }

    public static String text(Instant instant) {
        return FORM.format(instant);
    }
}
