package mlchat.socketio.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mlchat.socketio.DisconnectReason;
import mlchat.socketio.Limits;
import mlchat.socketio.SocketIoConfig;
import mlchat.socketio.testing.RawWebSocket;
import mlchat.socketio.testing.TestServer;
import mlchat.socketio.testing.Wire;

/// Whatever comes in on a WebSocket. The first byte of an input is the length of the pieces in which the rest arrives.
final class WebSocketFuzzTest {
    private static final int MAX_PAYLOAD = 200;
    private static final SocketIoConfig CONFIG = TestServer.settings()
            .maxPayload(MAX_PAYLOAD)
            .limits(Limits.builder().fragments(4).build())
            .build();

    /// What came of a connection.
    private record Outcome(
            List<RawWebSocket.Frame> heard, List<RawWebSocket.Frame> sent, List<DisconnectReason> reasons) {}

    @FuzzTest
    void frames(byte[] input) {
        if (input.length < 2) {
            return;
        }
        int length = 1 + (input[0] & 0x1F);
        var whole = outcome(input, List.of());
        var pieces = IntStream.range(0, (input.length - 1) / length)
                .mapToObj(_ -> length)
                .toList();
        assertEquals(whole, outcome(input, pieces));
        for (var frame : whole.heard) {
            assertTrue(frame.payload().length <= MAX_PAYLOAD);
        }
        long closes = whole.sent.stream()
                .filter(frame -> frame.opcode() == RawWebSocket.CLOSE)
                .count();
        assertTrue(closes <= 1);
        assertTrue(
                closes == 0 || whole.sent.getLast().opcode() == RawWebSocket.CLOSE, "a close frame is the last word");
        assertTrue(closes == whole.reasons.size(), "a session that ends says so");
    }

    private static Outcome outcome(byte[] input, List<Integer> lengths) {
        try (var wire = new Wire(CONFIG)) {
            wire.receive(Arrays.copyOfRange(input, 1, input.length), lengths);
            return new Outcome(List.copyOf(wire.heard()), wire.sent(), List.copyOf(wire.reasons()));
        }
    }
}
