package mlchat.socketio;

import java.time.Duration;

/// What one client may take. Beyond a limit its connection, and only that, is closed.
///
/// @param packetsPerPost packets in one polling POST
/// @param packetsPerPoll packets in one answered poll (a message is never split); some clients refuse more than 16
/// @param fragments frames of one fragmented WebSocket message
/// @param attachments binary attachments of one packet
/// @param attachmentBytes all attachments of one packet together
/// @param attachmentTimeout how long a packet may wait for its attachments
/// @param payloadBeforeConnect characters of a packet before the first namespace is joined
/// @param namespaceLength characters of a namespace's name
/// @param mailbox events of one socket that wait for their turn before its channel is no longer read
/// @param concurrentEvents events of one socket handled beside the order at a time
/// @param queuedBytes bytes that wait for a slow client; volatile events are dropped earlier, the client is closed here
/// @param queuedEvents messages that wait for a slow client
/// @param unwritable how long a client's channel may refuse writing
public record Limits(
        int packetsPerPost,
        int packetsPerPoll,
        int fragments,
        int attachments,
        int attachmentBytes,
        Duration attachmentTimeout,
        int payloadBeforeConnect,
        int namespaceLength,
        int mailbox,
        int concurrentEvents,
        int queuedBytes,
        int queuedEvents,
        Duration unwritable) {

    public Limits {
        if (packetsPerPost < 1 || packetsPerPoll < 1 || fragments < 1 || attachments < 0) {
            throw new IllegalArgumentException("a payload holds at least one packet, a message one fragment");
        }
        if (mailbox < 1 || concurrentEvents < 1 || queuedBytes < 1 || queuedEvents < 1) {
            throw new IllegalArgumentException("queues hold at least one item");
        }
    }

    public static Limits defaults() {
        return new Limits(
                1_024,
                16,
                16,
                10,
                1_000_000,
                Duration.ofSeconds(10),
                4_096,
                128,
                128,
                8,
                1 << 20,
                1_000,
                Duration.ofSeconds(30));
    }
}
