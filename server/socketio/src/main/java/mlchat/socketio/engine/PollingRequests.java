package mlchat.socketio.engine;

import mlchat.socketio.DisconnectReason;

/// What a session does with the HTTP requests that name it. Only on the session's loop.
public final class PollingRequests {
    private final EngineSession session;
    private final Heartbeat heartbeat;

    PollingRequests(EngineSession session, Heartbeat heartbeat) {
        this.session = session;
        this.heartbeat = heartbeat;
    }

    /// A poll came in.
    public void get(Exchange exchange) {
        heartbeat.catchUp();
        if (session.isUpgrading() || session.hasWebSocket()) {
            session.polling().pollLate(exchange, () -> answer(exchange));
        } else {
            answer(exchange);
        }
    }

    private void answer(Exchange exchange) {
        if (session.isClosed()) {
            exchange.answer(Reply.error(EngineError.SESSION_ID_UNKNOWN));
        } else if (session.hasWebSocket()) {
            exchange.answer(Reply.error(EngineError.BAD_REQUEST));
        } else if (session.isOpen()) {
            session.polling().poll(exchange);
        } else if (session.polling().answerLast(exchange)) {
            session.forgotten();
        }
    }

    /// The head of a POST came in.
    public void post(Exchange exchange) {
        heartbeat.catchUp();
        if (session.isClosed()) {
            exchange.answer(Reply.error(EngineError.SESSION_ID_UNKNOWN));
        } else if (session.hasWebSocket()) {
            exchange.answer(Reply.error(EngineError.BAD_REQUEST));
        } else if (session.isOpen()) {
            session.polling().beginPost(exchange);
        } else {
            exchange.answer(Reply.ok());
        }
    }

    /// The body of a POST is complete.
    public void posted(Exchange exchange, String body) {
        session.polling().finishPost(exchange, body);
    }

    /// A POST that cannot be: the session ends.
    public void postMalformed(Exchange exchange) {
        exchange.answer(Reply.error(EngineError.BAD_REQUEST));
        session.fail(DisconnectReason.PARSE_ERROR);
    }

    /// A POST was answered without being read; the session does not mind.
    public void postRefused(Exchange exchange) {
        session.polling().forget(exchange);
    }

    /// The connection of an unanswered request is gone.
    public void aborted(Exchange exchange) {
        if (session.polling().forget(exchange) && !session.hasWebSocket()) {
            session.fail(DisconnectReason.TRANSPORT_ERROR);
        }
    }
}
