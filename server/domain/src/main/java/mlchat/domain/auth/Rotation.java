package mlchat.domain.auth;

/// What became of an attempt to trade a refresh token for its successor.
public sealed interface Rotation {

    /// The session goes on with the successor that was offered.
    record Rotated(Session session) implements Rotation {}

    /// Another tab was faster: this is the successor it got.
    record Repeated(Session session, Successor successor) implements Rotation {}

    /// The token was spent before, outside the grace: somebody holds a copy. The session has just been ended.
    record Reused(Session session) implements Rotation {}

    /// No such token, or its session is over.
    record Refused() implements Rotation {}
}
