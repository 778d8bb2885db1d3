package mlchat.domain.presence;

/// What all devices of a person come to. The most present one counts.
public enum Activity {
    /// None is connected.
    GONE,
    /// Some are, and nobody has touched them for a while.
    IDLE,
    ACTIVE
}
