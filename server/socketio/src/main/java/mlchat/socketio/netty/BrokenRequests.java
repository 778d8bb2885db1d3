package mlchat.socketio.netty;

import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import mlchat.socketio.Limit;
import mlchat.socketio.LimitMeter;

/// What is said to a request the codec could not read.
final class BrokenRequests {
    private BrokenRequests() {}

    /// The status of the answer; counts the limit that was met.
    static HttpResponseStatus status(HttpRequest broken, LimitMeter meter) {
        return switch (broken.decoderResult().cause()) {
            case TooLongHttpLineException _ -> {
                meter.met(Limit.REQUEST_LINE);
                yield HttpResponseStatus.REQUEST_URI_TOO_LONG;
            }
            case TooLongHttpHeaderException _ -> {
                meter.met(Limit.HEADER_BYTES);
                yield HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE;
            }
            default -> HttpResponseStatus.BAD_REQUEST;
        };
    }
}
