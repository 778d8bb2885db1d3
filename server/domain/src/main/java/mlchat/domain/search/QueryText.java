package mlchat.domain.search;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.Text;

/// The language in which people write what they look for:
/// `words "a phrase" -without from:ada in:general has:link after:2026-03-01`.
///
/// Whatever has no meaning in it is a word like any other, as `https://…` and `12:30` are. An operator whose
/// value means nothing is told, because a search without it would find other things than were asked for.
final class QueryText {
    private static final Set<String> OPERATORS = Set.of("from", "in", "has", "before", "after", "on");
    private static final String QUOTES = "\"“”„«»";
    private static final int LONGEST_OPERATOR = 6;

    private final String text;
    private final Dates dates;
    private final List<Query.Clause> clauses = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    // How far the text is read; it is read once, from its beginning.
    private int at;

    private QueryText(String text, Dates dates) {
        this.text = text;
        this.dates = dates;
    }

    /// @param dates what `today` is, and in which zone days begin
    /// @throws Refused with [Refusal.SearchInvalid], [Refusal.SearchTooLong] and [Refusal.TextInvalid]
    static Query read(String text, Dates dates, SearchLimits limits) {
        Text.requireStorable(text);
        if (Text.length(text) > limits.length()) {
            throw new Refused(new Refusal.SearchTooLong("SEARCH_LENGTH", limits.length()));
        }
        var reading = new QueryText(text, dates);
        reading.readAll();
        return reading.query(limits);
    }

    private Query query(SearchLimits limits) {
        if (!faults.isEmpty()) {
            throw new Refused(new Refusal.SearchInvalid(faults));
        }
        if (clauses.size() > limits.terms()) {
            throw new Refused(new Refusal.SearchTooLong("SEARCH_TERMS", limits.terms()));
        }
        if (clauses.stream().noneMatch(Query.Clause::wanted)) {
            throw new Refused(new Refusal.SearchInvalid(List.of("A search needs something to look for.")));
        }
        return new Query(clauses);
    }

    private void readAll() {
        skipSpace();
        while (at < text.length()) {
            readOne();
            skipSpace();
        }
    }

    private void readOne() {
        boolean wanted = true;
        if (text.charAt(at) == '-' && at + 1 < text.length() && !isSpace(text.charAt(at + 1))) {
            wanted = false;
            at++;
        }
        var operator = operator();
        if (operator.isPresent()) {
            at += operator.get().length() + 1;
            readValue(operator.get(), wanted);
        } else if (isQuote(at)) {
            var phrase = quoted();
            boolean positive = wanted;
            Needle.phrase(phrase).ifPresent(needle -> clauses.add(new Query.Says(needle, positive)));
        } else {
            boolean positive = wanted;
            Needle.word(untilSpace()).ifPresent(needle -> clauses.add(new Query.Says(needle, positive)));
        }
    }

    /// The operator that stands here, with a colon behind it.
    private Optional<String> operator() {
        int end = at;
        while (end < text.length() && end - at <= LONGEST_OPERATOR && Character.isLetter(text.charAt(end))) {
            end++;
        }
        if (end == text.length() || (text.charAt(end) != ':' && text.charAt(end) != '：')) {
            return Optional.empty();
        }
        var name = text.substring(at, end).toLowerCase(Locale.ROOT);
        return OPERATORS.contains(name) ? Optional.of(name) : Optional.empty();
    }

    private void readValue(String operator, boolean wanted) {
        var value = value();
        if (value.isBlank()) {
            faults.add("\"" + operator + ":\" needs something right behind it.");
            return;
        }
        var clause = clause(operator, value.strip(), wanted);
        if (clause.isPresent()) {
            clauses.add(clause.get());
        } else {
            faults.add(expected(operator));
        }
    }

    /// A word, or something in quotation marks, with a sign before them if need be: `#"tea time"`.
    private String value() {
        boolean signed = at + 1 < text.length() && "#@".indexOf(text.charAt(at)) >= 0 && isQuote(at + 1);
        if (signed) {
            return text.charAt(at++) + quoted();
        }
        return at < text.length() && isQuote(at) ? quoted() : untilSpace();
    }

    private Optional<Query.Clause> clause(String operator, String value, boolean wanted) {
        return switch (operator) {
            case "from" -> Optional.of(new Query.From(without('@', value), wanted));
            case "in" -> Optional.of(new Query.In(without('#', value), wanted));
            case "has" -> Trait.named(value).map(trait -> new Query.Has(trait, wanted));
            case "before" -> dates.span(value).map(span -> span.before(wanted));
            case "after" -> dates.span(value).map(span -> span.after(wanted));
            default -> dates.span(value).map(span -> span.within(wanted));
        };
    }

    private static String expected(String operator) {
        return "has".equals(operator)
                ? "\"has:\" knows link and code."
                : "\"" + operator + ":\" needs a date such as 2026-03-01, 2026-03, 2026, today or yesterday.";
    }

    private static String without(char sign, String value) {
        return value.length() > 1 && value.charAt(0) == sign ? value.substring(1) : value;
    }

    /// What stands between this quotation mark and the next, or the end.
    private String quoted() {
        int begin = at + 1;
        int end = begin;
        while (end < text.length() && !isQuote(end)) {
            end++;
        }
        at = Math.min(end + 1, text.length());
        return text.substring(begin, end);
    }

    private String untilSpace() {
        int begin = at;
        while (at < text.length() && !isSpace(text.charAt(at))) {
            at++;
        }
        return text.substring(begin, at);
    }

    private void skipSpace() {
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
    }

    private boolean isQuote(int index) {
        return QUOTES.indexOf(text.charAt(index)) >= 0;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /// What dates are measured by.
    record Dates(LocalDate today, ZoneId zone) {
        Optional<Span> span(String value) {
            return Span.of(value, this);
        }
    }
}
