package mlchat.edge.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mlchat.edge.testing.Pipelines;
import mlchat.edge.testing.RawUpgrade;
import mlchat.edge.testing.RunningEdge;
import org.junit.jupiter.api.Test;

final class PipelineTest {
    @Test
    void aWebSocketKeepsNothingOfHttpNoIdleTimerAndNoCompression() {
        try (var edge = new RunningEdge();
                var socket = new RawUpgrade(edge)) {
            assertEquals(101, socket.status());
            assertEquals(
                    List.of("WebSocket13FrameDecoder", "WebSocketHandler"), Pipelines.handlers(socket.localPort()));
        }
    }
}
