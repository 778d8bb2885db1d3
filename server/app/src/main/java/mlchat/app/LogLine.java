package mlchat.app;

import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Arrays;
import java.util.Locale;

/// One event of the log as one line of JSON, with a time that people can read (RFC 3339, UTC). It inherits because
/// Logback writes everything but that as we want it.
public final class LogLine extends JsonEncoder {
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    @Override
    public byte[] encode(ILoggingEvent event) {
        var time = ("{\"time\":\"" + TIME.format(Instant.ofEpochMilli(event.getTimeStamp())) + "\",")
                .getBytes(StandardCharsets.US_ASCII);
        var rest = super.encode(event);
        var line = Arrays.copyOf(time, time.length + rest.length - 1);
        System.arraycopy(rest, 1, line, time.length, rest.length - 1);
        return line;
    }
}
