package mlchat.socketio;

/// Where messages are compressed. Off unless asked for: it costs CPU, and it lets somebody who chooses a part of a
/// message guess at the rest by its length.
///
/// @param webSocket permessage-deflate (RFC 7692), without context takeover in either direction, so that it holds no
/// memory between messages and a broadcast is compressed once
/// @param polling gzip for answered polls whose client accepts it
/// @param threshold smaller messages, in bytes, go out as they are
public record Compression(boolean webSocket, boolean polling, int threshold) {
    public static final Compression OFF = new Compression(false, false, 1_024);
    public static final Compression ON = new Compression(true, true, 1_024);

    public Compression withThreshold(int bytes) {
        return new Compression(webSocket, polling, bytes);
    }
}
