package mlchat.socketio.testing;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import mlchat.socketio.testing.Transcript.Step;

/// Plays transcripts against servers of their settings. Whatever a server says otherwise, in addition or not at all
/// fails the case, by its title and line.
public final class TranscriptPlayer implements AutoCloseable {
    private final TranscriptServers servers = new TranscriptServers();
    private final Duration patience;

    public TranscriptPlayer() {
        this(Duration.ofSeconds(20));
    }

    /// @param patience how long an answer may take
    TranscriptPlayer(Duration patience) {
        this.patience = patience;
    }

    public void play(Transcript transcript) {
        var connections = new LinkedHashMap<String, TranscriptConnection>();
        try {
            play(transcript, connections);
        } finally {
            connections.values().forEach(TranscriptPlayer::close);
        }
    }

    private void play(Transcript transcript, Map<String, TranscriptConnection> connections) {
        var server = servers.of(transcript.settings());
        var texts = new TranscriptTexts(names(server));
        TranscriptConnection sending = null;
        for (var step : transcript.steps()) {
            var connection = step.connection().isEmpty()
                    ? null
                    : connections.computeIfAbsent(step.connection(), _ -> connect(server));
            if (sending != null && (sending != connection || !step.sends())) {
                sending.flush();
                sending = null;
            }
            if (connection != null) {
                attempt(transcript, step.place() + "  " + step.written(), () -> play(step, connection, texts));
                sending = step.sends() ? connection : null;
            }
        }
        if (sending != null) {
            sending.flush();
        }
        connections.forEach((name, connection) ->
                attempt(transcript, transcript.place() + "  the end of " + name, connection::expectNoMore));
    }

    private static void play(Step step, TranscriptConnection connection, TranscriptTexts texts) throws IOException {
        if (step.sends()) {
            new TranscriptSender(connection, texts).send(step.text());
        } else {
            new TranscriptListener(step.connection(), connection, texts).expect(step.text());
        }
    }

    private interface Action {
        void run() throws IOException;
    }

    private static void attempt(Transcript transcript, String where, Action action) {
        try {
            action.run();
        } catch (IOException | RuntimeException | AssertionError fault) {
            throw new AssertionError("\"" + transcript.title() + "\"\n" + where + "\n" + fault.getMessage(), fault);
        }
    }

    private TranscriptConnection connect(TranscriptServers.Running server) {
        try {
            return new TranscriptConnection(server, patience);
        } catch (IOException refused) {
            throw new AssertionError("no connection", refused);
        }
    }

    private static Map<String, String> names(TranscriptServers.Running server) {
        var config = server.config();
        return Map.of(
                "polling", TestServer.POLLING,
                "websocket", TestServer.WEBSOCKET,
                "engine-polling", TestServer.POLLING.replace("socket.io", "engine.io"),
                "engine-websocket", TestServer.WEBSOCKET.replace("socket.io", "engine.io"),
                "pingInterval", Long.toString(config.pingInterval().toMillis()),
                "pingTimeout", Long.toString(config.pingTimeout().toMillis()),
                "maxPayload", Integer.toString(config.maxPayload()));
    }

    private static void close(TranscriptConnection connection) {
        try {
            connection.close();
        } catch (IOException closed) {
            // It was closed before.
        }
    }

    @Override
    public void close() {
        servers.close();
    }
}
