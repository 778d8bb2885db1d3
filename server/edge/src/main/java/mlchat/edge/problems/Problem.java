package mlchat.edge.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Optional;

/// A problem as it goes over the wire (RFC 9457), the same in a REST body and in a socket's acknowledgement.
///
/// @param type       path of its kind, `/problems/…`
/// @param title      fixed English words for its kind
/// @param status     the HTTP status
/// @param detail     what is wrong this time, for people
/// @param instance   `urn:uuid:` and the request id, the same as in the log
/// @param errors     which fields are wrong, by JSON pointer (RFC 6901)
/// @param retryAfter seconds after which the same request may work
/// @param retry      repeat with the same `clientId`: the outcome is not known
/// @param limit      the limit that was met
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "errors", "retryAfter", "retry", "limit"})
public record Problem(
        String type,
        String title,
        int status,
        Optional<String> detail,
        Optional<String> instance,
        List<FieldError> errors,
        Optional<Long> retryAfter,
        Optional<Boolean> retry,
        Optional<String> limit) {

    public Problem {
        errors = List.copyOf(errors);
    }

    /// One field that is wrong.
    public record FieldError(String pointer, String detail) {}

    public static Problem of(ProblemType type) {
        return new Problem(
                type.uri(),
                type.title(),
                type.status(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static Problem of(ProblemType type, String detail) {
        return of(type).withDetail(detail);
    }

    /// A problem with one field of the request; `pointer` is a JSON pointer into its body.
    public static Problem at(ProblemType type, String pointer, String detail) {
        return at(type, pointer, List.of(detail));
    }

    /// A problem with several things in one field of the request.
    public static Problem at(ProblemType type, String pointer, List<String> details) {
        var plain = of(type).withDetail(String.join(" ", details));
        return new Problem(
                plain.type,
                plain.title,
                plain.status,
                plain.detail,
                plain.instance,
                details.stream().map(detail -> new FieldError(pointer, detail)).toList(),
                plain.retryAfter,
                plain.retry,
                plain.limit);
    }

    public Problem withDetail(String text) {
        return new Problem(type, title, status, Optional.of(text), instance, errors, retryAfter, retry, limit);
    }

    public Problem withInstance(String requestId) {
        return new Problem(
                type, title, status, detail, Optional.of("urn:uuid:" + requestId), errors, retryAfter, retry, limit);
    }

    public Problem withRetryAfter(long seconds) {
        return new Problem(type, title, status, detail, instance, errors, Optional.of(seconds), retry, limit);
    }

    public Problem withRetry() {
        return new Problem(type, title, status, detail, instance, errors, retryAfter, Optional.of(true), limit);
    }

    public Problem withLimit(String name) {
        return new Problem(type, title, status, detail, instance, errors, retryAfter, retry, Optional.of(name));
    }
}
