package mlchat.domain;

/// Tells everybody concerned what happened.
public interface Broadcast {

    /// Called after the commit, by one thread at a time for one room, in the order of `rev`. It must not fail
    /// and not wait for the network: who loses an announcement repairs by `rev`.
    void announce(Event event);
}
