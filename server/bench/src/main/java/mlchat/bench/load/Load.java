package mlchat.bench.load;

/// Who speaks to whom, and how fast. Client `i` is in room `i % rooms`; the first `senders` clients speak.
///
/// @param body bytes of each message's text
public record Load(String name, int sockets, int rooms, int senders, Pace pace, int body) {
    /// What a body begins with: who of the room speaks, and which of his messages it is.
    static final int MARK = Chat.PLACE_DIGITS + 1 + Chat.SEQUENCE_DIGITS + 1;

    public Load {
        if (rooms < 1 || sockets < rooms || senders > sockets || body < MARK) {
            throw new IllegalArgumentException("no such load: " + name);
        }
    }

    /// When the next message is sent.
    public sealed interface Pace {}

    /// On a fixed schedule, whether what was sent has arrived or not.
    ///
    /// @param perSecond messages of all senders together
    public record Scheduled(int perSecond) implements Pace {}

    /// As soon as the sender's own last message has come back.
    public record Closed() implements Pace {}

    /// Never.
    public record Silent() implements Pace {}

    int sizeOf(int room) {
        return sockets / rooms + (room < sockets % rooms ? 1 : 0);
    }

    int sendersPerRoom() {
        return (senders + rooms - 1) / rooms;
    }
}
