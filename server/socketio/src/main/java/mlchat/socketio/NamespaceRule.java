package mlchat.socketio;

/// Decides which names are namespaces of a family.
@FunctionalInterface
public interface NamespaceRule {
    /// On an event loop: must not block. What needs a database is a middleware's question.
    boolean allows(String name, Handshake handshake);
}
