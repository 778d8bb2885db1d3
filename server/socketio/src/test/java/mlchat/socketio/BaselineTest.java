package mlchat.socketio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.buffer.PooledByteBufAllocator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import mlchat.socketio.testing.RawPolling;
import mlchat.socketio.testing.RawWebSocket;
import mlchat.socketio.testing.TestServer;
import mlchat.socketio.testing.Until;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// What is left behind by those who have come and gone: nothing.
@Tag("slow")
@Isolated
final class BaselineTest {
    private static final int CYCLES = 10_000;
    private static final int THREADS = 4;

    @Test
    void tenThousandClientsComeAndGoAndNothingIsLeft() throws Exception {
        try (var server = new TestServer();
                var threads = Executors.newFixedThreadPool(THREADS)) {
            server.root().onConnection(socket -> socket.join("room"));
            server.root().on("echo", (_, arguments, ack) -> ack.reply(arguments.toArray()));
            cycle(server, 0);
            settle(server);
            long before = PooledByteBufAllocator.DEFAULT.pinnedDirectMemory();

            var cycles = new ArrayList<Callable<Void>>();
            for (int i = 0; i < CYCLES; i++) {
                int kind = i;
                cycles.add(() -> cycle(server, kind));
            }
            for (var done : threads.invokeAll(cycles)) {
                done.get();
            }
            settle(server);
            assertEquals(0, server.root().socketCount());
            assertEquals(List.of(), server.root().to("room").fetchSockets());
            // Connections linger a little until their clients have heard of the end.
            Until.isTrue(() -> waitingDeadlines(server) == 0);
            Until.isTrue(() -> PooledByteBufAllocator.DEFAULT.pinnedDirectMemory() <= before);
        }
    }

    private static Void cycle(TestServer server, int kind) throws Exception {
        switch (kind % 5) {
            case 0 -> {
                try (var client = server.joined()) {
                    client.send("421[\"echo\",1]");
                    client.text();
                }
            }
            case 1 -> {
                try (var client = server.polling().joined()) {
                    client.post("1");
                }
            }
            case 2 -> upgrade(server);
            case 3 -> {
                try (var client = server.webSocket()) {
                    client.send("nonsense");
                    client.closeCode();
                }
            }
            default -> {
                try (var client = server.joined()) {
                    client.write(RawWebSocket.frame(false, RawWebSocket.TEXT, new byte[100]));
                }
            }
        }
        return null;
    }

    private static void upgrade(TestServer server) throws Exception {
        try (RawPolling client = server.polling().joined();
                var socket = client.upgrade()) {
            socket.send("2probe");
            socket.text();
            socket.send("5");
            socket.send("421[\"echo\",1]");
            socket.text();
        }
    }

    private static void settle(TestServer server) throws Exception {
        Until.isTrue(() -> server.server().sessionCount() == 0);
        Until.isTrue(() -> server.server().engine().engine().addressCount() == 0);
    }

    private static int waitingDeadlines(TestServer server) throws Exception {
        int all = 0;
        for (var loop : server.server().engine().engine().loops().all()) {
            var counted = new CompletableFuture<Integer>();
            loop.execute(() -> counted.complete(loop.waitingDeadlines()));
            all += counted.get();
        }
        return all;
    }
}
