package mlchat.socketio;

/// How an event is sent.
///
/// @param isVolatile dropped where it cannot leave at once
/// @param compress may be compressed where that is on
/// @param local only to sockets of this node
public record BroadcastFlags(boolean isVolatile, boolean compress, boolean local) {
    /// An ordinary event.
    public static final BroadcastFlags NONE = new BroadcastFlags(false, true, false);

    BroadcastFlags onlyHere() {
        return new BroadcastFlags(isVolatile, compress, true);
    }
}
