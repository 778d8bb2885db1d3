package mlchat.edge.live;

import io.netty.channel.ChannelPipeline;
import java.time.Duration;
import mlchat.socketio.SocketIoServer;

/// The running live side, ready to take connections.
public final class LiveChat {
    private final SocketIoServer server;

    LiveChat(SocketIoServer server) {
        this.server = server;
    }

    /// Takes the requests of `/socket.io/` on this connection, after the handler of that name has decoded them.
    public void install(ChannelPipeline pipeline, String after) {
        server.install(pipeline, after);
    }

    /// Sends everybody away in waves, in a way that makes clients come back.
    public void drain(Duration time) throws InterruptedException {
        server.drain(time);
    }
}
