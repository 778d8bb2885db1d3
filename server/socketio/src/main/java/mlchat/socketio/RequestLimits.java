package mlchat.socketio;

import java.time.Duration;

/// What one HTTP connection may ask, and how slowly.
///
/// @param lineBytes bytes of the request line; beyond, 414 (own ports only: elsewhere the HTTP codec's owner decides)
/// @param headerBytes bytes of all header fields; beyond, 431 (own ports only)
/// @param headerFields header fields of a request; beyond, 431
/// @param pipelined requests of a connection that wait for their answers
/// @param headTimeout how long the head of a request may take from its first byte, or from the connection's beginning
/// @param bodyPause how long the next piece of a body may take
/// @param bodyTimeout how long a whole body may take
/// @param idle how long a connection may rest between two requests
public record RequestLimits(
        int lineBytes,
        int headerBytes,
        int headerFields,
        int pipelined,
        Duration headTimeout,
        Duration bodyPause,
        Duration bodyTimeout,
        Duration idle) {

    public RequestLimits {
        if (lineBytes < 1 || headerBytes < 1 || headerFields < 1 || pipelined < 1) {
            throw new IllegalArgumentException("a request has a line and headers");
        }
    }

    public static RequestLimits defaults() {
        return new RequestLimits(
                4_096,
                16_384,
                64,
                16,
                Duration.ofSeconds(10),
                Duration.ofSeconds(20),
                Duration.ofSeconds(120),
                Duration.ofSeconds(60));
    }

    public RequestLimits withHead(int line, int bytes, int fields) {
        return new RequestLimits(line, bytes, fields, pipelined, headTimeout, bodyPause, bodyTimeout, idle);
    }

    public RequestLimits withPipelined(int requests) {
        return new RequestLimits(
                lineBytes, headerBytes, headerFields, requests, headTimeout, bodyPause, bodyTimeout, idle);
    }

    public RequestLimits withTimes(Duration head, Duration pause, Duration body, Duration rest) {
        return new RequestLimits(lineBytes, headerBytes, headerFields, pipelined, head, pause, body, rest);
    }
}
