package mlchat.socketio;

/// Namespaces that nobody has named before: each comes into being with its first socket, if its name is one the rule
/// allows; one that lets nobody in is forgotten again. All have the handlers registered here; sockets, rooms and
/// broadcasts are each one's own.
public final class NamespaceFamily extends NamespaceHandlers {
    private final NamespaceRule rule;
    private volatile boolean forgetsEmpty;

    NamespaceFamily(NamespaceRule rule) {
        this.rule = rule;
    }

    /// A namespace without sockets is forgotten, instead of kept with what was registered on it by itself.
    public NamespaceFamily forgetEmpty() {
        forgetsEmpty = true;
        return this;
    }

    boolean forgetsEmpty() {
        return forgetsEmpty;
    }

    boolean allows(String name, Handshake handshake) {
        return rule.allows(name, handshake);
    }
}
