package mlchat.domain.presence;

/// How somebody wants to be seen, on all devices alike.
public enum Availability {
    /// As the devices say: online while one of them is in use, away while none is.
    ONLINE,
    AWAY,
    /// Here, and not to be disturbed.
    DND,
    /// Here, and to everybody else as if not.
    INVISIBLE
}
