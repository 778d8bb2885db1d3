package mlchat.edge.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.Optional;
import mlchat.edge.problems.Problem;
import mlchat.edge.problems.ProblemType;

/// Requests that the decoder could not read as HTTP. The framework tells them apart by 400 and 413 only; browsers know
/// 414 and 431 (RFC 9110, section 15.5.15; RFC 6585, section 5).
final class BrokenHttp {
    private BrokenHttp() {}

    /// What is wrong, if the decoder met a fault.
    static Optional<Problem> problem(HttpRequest<?> request) {
        if (!(request instanceof NettyHttpRequest<?> netty)
                || netty.getNativeRequest().decoderResult().isSuccess()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (netty.getNativeRequest().decoderResult().cause()) {
                    case TooLongHttpLineException _ -> Problem.of(ProblemType.ADDRESS_TOO_LONG);
                    case TooLongHttpHeaderException _ -> Problem.of(ProblemType.HEADERS_TOO_LARGE);
                    default -> Problem.of(ProblemType.MALFORMED, "This is not valid HTTP.");
                });
    }
}
