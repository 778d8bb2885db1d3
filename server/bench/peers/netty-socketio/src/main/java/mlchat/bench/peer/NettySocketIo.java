package mlchat.bench.peer;

import com.corundumstudio.socketio.AuthTokenResult;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Map;

/// A chat room on netty-socketio, as its documentation shows one: `NettySocketIo PORT`.
final class NettySocketIo {
    private static final String ROOM = "room";

    private NettySocketIo() {}

    public static void main(String[] arguments) {
        var configuration = new Configuration();
        configuration.setHostname("127.0.0.1");
        configuration.setPort(Integer.parseInt(arguments[0]));
        configuration.setUseLinuxNativeEpoll(true);
        configuration.getSocketConfig().setAcceptBackLog(4096);
        configuration.getSocketConfig().setTcpNoDelay(true);
        var server = new SocketIOServer(configuration);
        var root = server.getNamespace("");
        // For this server a client is there as soon as its WebSocket is; what it sends along comes later, if at all.
        root.addConnectListener(client -> join(client, "r1"));
        root.addAuthTokenListener((token, client) -> {
            if (token instanceof Map<?, ?> map && map.get(ROOM) instanceof String room) {
                client.leaveRoom("r1");
                join(client, room);
            }
            return AuthTokenResult.AuthTokenResultSuccess;
        });
        root.addEventListener("chat", Map.class, (client, message, _) -> {
            String room = client.get(ROOM);
            root.getRoomOperations(room).sendEvent("chat", message);
        });
        server.start();
        System.out.println("ready");
    }

    private static void join(SocketIOClient client, String room) {
        client.set(ROOM, room);
        client.joinRoom(room);
    }
}
