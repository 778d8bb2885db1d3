package mlchat.edge.auth;

import mlchat.domain.auth.SessionId;
import mlchat.domain.people.UserId;

/// Who a request or a socket speaks for: a user, through a session that lived when this was made.
public record Caller(UserId user, SessionId session) {}
