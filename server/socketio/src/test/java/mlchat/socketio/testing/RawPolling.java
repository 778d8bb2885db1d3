package mlchat.socketio.testing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.regex.Pattern;

/// A polling session by hand: polls on one connection, posts on another.
public final class RawPolling implements AutoCloseable {
    private static final Pattern SID = Pattern.compile("\"sid\":\"([\\w-]{20})\"");

    private final InetSocketAddress address;
    private final RawHttp polls;
    private final RawHttp posts;
    private final String open;
    private final String sid;

    public RawPolling(InetSocketAddress address) throws IOException {
        this.address = address;
        polls = new RawHttp(address);
        posts = new RawHttp(address);
        open = polls.get(TestServer.POLLING).body();
        var matcher = SID.matcher(open);
        if (!matcher.find()) {
            throw new IOException("no sid: " + open);
        }
        sid = matcher.group(1);
    }

    /// The body of the handshake.
    public String open() {
        return open;
    }

    public String sid() {
        return sid;
    }

    public String target() {
        return TestServer.POLLING + "&sid=" + sid;
    }

    public RawHttp polls() {
        return polls;
    }

    public RawHttp posts() {
        return posts;
    }

    public RawHttp.Response poll() throws IOException {
        return polls.get(target());
    }

    public RawHttp.Response post(String body) throws IOException {
        return posts.post(target(), body);
    }

    /// Sends a poll without waiting for its answer.
    public void sendPoll() throws IOException {
        polls.sendGet(target());
    }

    /// Sends a poll and returns when the server has it: each answered POST is a turn of the session's event loop, which
    /// begins with what has arrived.
    public void hangPoll() throws IOException {
        sendPoll();
        for (int i = 0; i < 3; i++) {
            post("3");
        }
    }

    /// Joins the default namespace.
    public RawPolling joined() throws IOException {
        post("40");
        var answer = poll().body();
        if (!answer.startsWith("40{\"sid\":\"")) {
            throw new IOException("not joined: " + answer);
        }
        return this;
    }

    /// A WebSocket that wants to take over.
    public RawWebSocket upgrade() throws IOException {
        return new RawWebSocket(address, TestServer.WEBSOCKET + "&sid=" + sid);
    }

    @Override
    public void close() throws IOException {
        polls.close();
        posts.close();
    }
}
