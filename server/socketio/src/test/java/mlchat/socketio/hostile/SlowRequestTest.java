package mlchat.socketio.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mlchat.socketio.DisconnectReason;
import mlchat.socketio.Limit;
import mlchat.socketio.Limits;
import mlchat.socketio.RequestLimits;
import mlchat.socketio.SocketIoConfig;
import mlchat.socketio.SocketIoServer;
import mlchat.socketio.netty.Listeners;
import mlchat.socketio.testing.Heard;
import mlchat.socketio.testing.RawHttp;
import mlchat.socketio.testing.TestServer;
import org.junit.jupiter.api.Test;

/// Requests that come too slowly, rest too long or pile up.
final class SlowRequestTest {
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofMinutes(5);

    @Test
    void whoNeverAsksIsCut() throws Exception {
        try (var server = server(SHORT, LONG, LONG, LONG);
                var silent = server.http()) {
            assertTrue(silent.isClosedByServer());
            assertEquals(1, server.server().limits().count(Limit.HEAD_TIMEOUT));
        }
    }

    @Test
    void halfAHeadIsAnsweredWith408() throws Exception {
        try (var server = server(SHORT, LONG, LONG, LONG);
                var slow = server.http()) {
            slow.send("GET " + TestServer.POLLING + " HTTP/1.1\r\nHost: te");
            assertEquals(408, slow.read().status());
            assertTrue(slow.isClosedByServer());
        }
    }

    @Test
    void halfAHeadBehindAWholeRequestIsAnsweredWith408Too() throws Exception {
        try (var server = server(SHORT, LONG, LONG, LONG);
                var slow = server.http()) {
            assertEquals(200, slow.get(TestServer.POLLING).status());
            slow.send("GET /");
            assertEquals(408, slow.read().status());
            assertTrue(slow.isClosedByServer());
        }
    }

    @Test
    void aConnectionThatRestsIsClosedButAPollThatHangsIsNot() throws Exception {
        // Longer than a client of this machine ever takes between two requests, shorter than the time to the first
        // ping.
        var rest = Duration.ofSeconds(2);
        try (var server = new TestServer(
                        settings(LONG, LONG, LONG, rest).ping(Duration.ofSeconds(5), Duration.ofMinutes(5)));
                var client = server.polling().joined()) {
            client.sendPoll();
            assertTrue(client.posts().isClosedByServer());
            assertEquals("2", client.polls().read().body());
        }
    }

    @Test
    void aBodyThatStopsIsAnsweredWith408AndEndsItsSession() throws Exception {
        var reasons = new Heard<DisconnectReason>();
        try (var server = server(LONG, SHORT, LONG, LONG);
                var client = server.polling().joined()) {
            server.root().onDisconnect((_, reason) -> reasons.add(reason));
            client.posts().send("POST " + client.target() + " HTTP/1.1\r\nHost: test\r\nContent-Length: 10\r\n\r\n42[");
            assertEquals(408, client.posts().read().status());
            assertTrue(client.posts().isClosedByServer());
            assertEquals(DisconnectReason.TRANSPORT_ERROR, reasons.next());
            assertEquals(1, server.server().limits().count(Limit.BODY_TIMEOUT));
        }
    }

    @Test
    void aBodyThatTricklesIsCutAfterAll() throws Exception {
        try (var server = server(LONG, LONG, Duration.ofMillis(300), LONG);
                var client = server.polling().joined()) {
            client.posts()
                    .send("POST " + client.target() + " HTTP/1.1\r\nHost: test\r\nContent-Length: 900000\r\n\r\n4");
            assertTrue(tricklesUntilItIsCut(client.posts()));
        }
    }

    private static boolean tricklesUntilItIsCut(RawHttp http) {
        try {
            for (int i = 0; i < 800_000; i++) {
                http.send("x");
                Thread.onSpinWait();
            }
            return false;
        } catch (IOException cut) {
            return true;
        }
    }

    @Test
    void theOthersAreServedBesideASwarmOfSlowOnes() throws Exception {
        try (var server = server(Duration.ofSeconds(1), SHORT, LONG, LONG)) {
            server.root().on("echo", (_, arguments, ack) -> ack.reply(arguments.toArray()));
            var swarm = new ArrayList<RawHttp>();
            for (int i = 0; i < 150; i++) {
                var slow = server.http();
                slow.send("GET /".substring(0, i % 5));
                swarm.add(slow);
            }
            assertTrue(server.serves());
            for (var slow : swarm) {
                assertTrue(slow.isClosedByServer());
                slow.close();
            }
            assertEquals(150, server.server().limits().count(Limit.HEAD_TIMEOUT));
            assertTrue(server.serves());
        }
    }

    /// Beside another server on the same connection, whose answers are never read.
    @Test
    void onlySoManyRequestsMayWaitForTheirAnswers() throws Exception {
        var limits = Limits.builder()
                .requests(RequestLimits.defaults().withPipelined(16))
                .build();
        var config = SocketIoConfig.builder().limits(limits).build();
        try (var sockets = new SocketIoServer(config, TestServer.CODEC);
                var port = new Listeners(config, sockets.limits())) {
            var asked = new Heard<String>();
            var address = port.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), (pipeline, codec) -> {
                pipeline.addAfter(codec, "silent", new Silent(asked));
                sockets.install(pipeline, codec);
            });
            try (var http = new RawHttp(address)) {
                http.send("GET /other HTTP/1.1\r\nHost: test\r\n\r\n".repeat(16));
                for (int i = 0; i < 16; i++) {
                    asked.next();
                }
                http.send("GET /other HTTP/1.1\r\nHost: test\r\n\r\n");
                assertTrue(http.isClosedByServer());
                assertEquals(1, sockets.limits().count(Limit.PIPELINED));
            }
        }
    }

    @Test
    void whoAsksAHundredThousandTimesWithoutReadingIsCut() throws Exception {
        try (var server = server(LONG, LONG, LONG, LONG);
                var http = server.http()) {
            server.root().on("echo", (_, arguments, ack) -> ack.reply(arguments.toArray()));
            var hundred = ("GET " + TestServer.POLLING + "&EIO=3 HTTP/1.1\r\nHost: test\r\n\r\n").repeat(100);
            assertThrows(IOException.class, () -> {
                for (int i = 0; i < 1_000; i++) {
                    http.send(hundred);
                }
            });
            assertEquals(1, server.server().limits().count(Limit.PIPELINED));
            assertTrue(server.serves());
        }
    }

    @Test
    void aLongAnswerThatIsReadSlowlyIsReadToItsEnd() throws Exception {
        var rest = Duration.ofSeconds(1);
        var limits = Limits.builder()
                .requests(RequestLimits.defaults().withTimes(LONG, LONG, LONG, rest))
                .build();
        var config = SocketIoConfig.builder().limits(limits).build();
        try (var sockets = new SocketIoServer(config, TestServer.CODEC);
                var port = new Listeners(config, sockets.limits())) {
            var address = port.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), (pipeline, codec) -> {
                pipeline.addAfter(codec, "long", new LongAnswer());
                sockets.install(pipeline, codec);
            });
            try (var http = new RawHttp(address)) {
                http.sendGet("/other");
                var never = new CountDownLatch(1);
                for (int i = 0; i < LongAnswer.MEBIBYTES; i++) {
                    assertFalse(never.await(2 * rest.toMillis() / LongAnswer.MEBIBYTES, TimeUnit.MILLISECONDS));
                    http.skip(1 << 20);
                }
            }
        }
    }

    private static final class LongAnswer extends ChannelInboundHandlerAdapter {
        private static final int MEBIBYTES = 64;

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest) {
                var body = context.alloc().buffer(MEBIBYTES << 20).writeZero(MEBIBYTES << 20);
                var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, body);
                response.headers().setInt(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
                context.writeAndFlush(response);
            }
            ReferenceCountUtil.release(message);
        }
    }

    private static final class Silent extends ChannelInboundHandlerAdapter {
        private final Heard<String> asked;

        private Silent(Heard<String> asked) {
            this.asked = asked;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest) {
                asked.add("request");
            }
            ReferenceCountUtil.release(message);
        }
    }

    @Test
    void aHeadHasItsBounds() throws Exception {
        var limits = Limits.builder()
                .requests(RequestLimits.defaults().withHead(100, 400, 8))
                .build();
        try (var server = new TestServer(TestServer.settings().limits(limits))) {
            int rest = 100 - ("GET " + TestServer.POLLING + "&t= HTTP/1.1").length();
            assertEquals(200, status(server, "&t=" + "x".repeat(rest), List.of()));
            assertEquals(414, status(server, "&t=" + "x".repeat(rest + 1), List.of()));
            assertEquals(1, server.server().limits().count(Limit.REQUEST_LINE));
            // With the Host.
            assertEquals(200, status(server, "", fields(7, 1)));
            assertEquals(431, status(server, "", fields(8, 1)));
            assertEquals(1, server.server().limits().count(Limit.HEADER_FIELDS));
            assertEquals(200, status(server, "", fields(1, 360)));
            assertEquals(431, status(server, "", fields(1, 420)));
            assertEquals(1, server.server().limits().count(Limit.HEADER_BYTES));
        }
    }

    private static List<String> fields(int count, int length) {
        var fields = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            fields.add("X-" + i + ": " + "v".repeat(length));
        }
        return fields;
    }

    private static int status(TestServer server, String more, List<String> headers) throws IOException {
        try (var http = server.http()) {
            return http.get(TestServer.POLLING + more, headers.toArray(String[]::new))
                    .status();
        }
    }

    private static TestServer server(Duration head, Duration pause, Duration body, Duration idle) {
        return new TestServer(settings(head, pause, body, idle));
    }

    private static SocketIoConfig.Builder settings(Duration head, Duration pause, Duration body, Duration idle) {
        return TestServer.settings()
                .limits(Limits.builder()
                        .requests(RequestLimits.defaults().withTimes(head, pause, body, idle))
                        .build());
    }
}
