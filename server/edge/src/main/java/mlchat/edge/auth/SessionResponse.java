package mlchat.edge.auth;

import mlchat.domain.auth.Session;
import mlchat.domain.auth.SessionId;
import mlchat.edge.wire.Times;

/// A session on the wire.
///
/// @param current whether it is the one that asks
/// @param client  the `User-Agent` that opened it
record SessionResponse(String id, boolean current, String client, String address, String createdAt, String lastUsedAt) {

    static SessionResponse of(Session session, SessionId asking) {
        return new SessionResponse(
                session.id().toString(),
                session.id().equals(asking),
                session.client(),
                session.address(),
                Times.text(session.createdAt()),
                Times.text(session.lastUsedAt()));
    }
}
