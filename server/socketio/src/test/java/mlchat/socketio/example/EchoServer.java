package mlchat.socketio.example;

import java.net.InetSocketAddress;
import mlchat.socketio.SocketIoConfig;
import mlchat.socketio.SocketIoServer;
import mlchat.socketio.jackson.JacksonCodec;

/// Answers `echo` with what came and tells everybody in a room what was said there.
public final class EchoServer {
    private EchoServer() {}

    public static SocketIoServer make() {
        var server = new SocketIoServer(SocketIoConfig.defaults(), new JacksonCodec(100_000));
        var everyone = server.namespace("/");
        everyone.onConnection(socket -> socket.join("lobby"));
        everyone.on("echo", (_, arguments, ack) -> ack.reply(arguments.toArray()));
        everyone.on("say", (_, arguments, _) -> everyone.to("lobby").emit("said", arguments.getFirst()));
        return server;
    }

    public static void main(String[] arguments) {
        make().listen(new InetSocketAddress("127.0.0.1", 3000));
    }
}
