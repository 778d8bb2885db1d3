package mlchat.domain.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A day, a month or a year, as somebody sees it where he is.
record Span(Instant from, Instant until) {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{1,2}");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    /// What people type for it; nothing when it is no date.
    static Optional<Span> of(String value, QueryText.Dates dates) {
        try {
            return read(value.toLowerCase(Locale.ROOT), dates);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<Span> read(String value, QueryText.Dates dates) {
        if ("today".equals(value)) {
            return Optional.of(day(dates.today(), dates.zone()));
        }
        if ("yesterday".equals(value)) {
            return Optional.of(day(dates.today().minusDays(1), dates.zone()));
        }
        var parts = value.split("-", -1);
        if (DAY.matcher(value).matches()) {
            return Optional.of(day(LocalDate.of(number(parts[0]), number(parts[1]), number(parts[2])), dates.zone()));
        }
        if (MONTH.matcher(value).matches()) {
            var month = YearMonth.of(number(parts[0]), number(parts[1]));
            return Optional.of(between(month.atDay(1), month.plusMonths(1).atDay(1), dates.zone()));
        }
        if (YEAR.matcher(value).matches()) {
            var year = Year.of(number(value));
            return Optional.of(between(year.atDay(1), year.plusYears(1).atDay(1), dates.zone()));
        }
        return Optional.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Span day(LocalDate day, ZoneId zone) {
        return between(day, day.plusDays(1), zone);
    }

    private static Span between(LocalDate first, LocalDate next, ZoneId zone) {
        return new Span(
                first.atStartOfDay(zone).toInstant(), next.atStartOfDay(zone).toInstant());
    }

    Query.Clause before(boolean wanted) {
        return new Query.Sent(Instant.EPOCH, from, wanted);
    }

    Query.Clause after(boolean wanted) {
        return new Query.Sent(until, FOREVER, wanted);
    }

    Query.Clause within(boolean wanted) {
        return new Query.Sent(from, until, wanted);
    }

    /// Later than anything a store can keep.
    private static final Instant FOREVER = Instant.ofEpochMilli(Long.MAX_VALUE);
}
