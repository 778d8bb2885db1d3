package mlchat.socketio;

import java.time.Duration;

/// What one client, one address or all of them may take. Beyond a limit the connection in question, and only that, is
/// refused or closed, and the limit's counter goes up (`LimitMeter`). Where a limit may be switched off, `0` does it.
///
/// @param packetsPerPost packets in one polling POST; the JavaScript client sends all it has buffered in one
/// @param packetsPerPoll packets in one answered poll (a message is never split); some clients refuse more than 16
/// @param fragments frames of one fragmented WebSocket message
/// @param attachments binary attachments of one packet
/// @param attachmentBytes all attachments of one packet together
/// @param attachmentTimeout how long a packet may wait for its attachments
/// @param payloadBeforeConnect characters of a packet before the first namespace is joined
/// @param namespaceLength characters of a namespace's name
/// @param namespaces names of namespaces one session may ask for in its life
/// @param entrances sockets of one session that ask the middlewares at a time before its channel is no longer read
/// @param mailbox events of one socket that wait for their turn before its channel is no longer read
/// @param concurrentEvents events of one socket handled beside the order at a time
/// @param queuedBytes bytes that wait for a slow client; volatile events are dropped earlier, the client is closed here
/// @param queuedEvents messages that wait for a slow client
/// @param unwritable how long a client's channel may refuse writing
/// @param sessions sessions of this node; 0: no limit
/// @param sessionsPerAddress sessions of one client address; 0: no limit
/// @param unjoinedPerAddress sessions of one address that have not joined a namespace; 0: no limit
/// @param connectionsPerAddress HTTP connections of one address, until they end or are WebSockets; 0: no limit. Behind
/// a proxy all connections are of its address, for this and the next two
/// @param connectionsPerSecond new connections of one address in a second; 0: no limit
/// @param halfOpenPerAddress connections of one address whose first request is not complete; 0: no limit
/// @param requests what one HTTP connection may ask, and how slowly
public record Limits(
        int packetsPerPost,
        int packetsPerPoll,
        int fragments,
        int attachments,
        int attachmentBytes,
        Duration attachmentTimeout,
        int payloadBeforeConnect,
        int namespaceLength,
        int namespaces,
        int entrances,
        int mailbox,
        int concurrentEvents,
        int queuedBytes,
        int queuedEvents,
        Duration unwritable,
        int sessions,
        int sessionsPerAddress,
        int unjoinedPerAddress,
        int connectionsPerAddress,
        int connectionsPerSecond,
        int halfOpenPerAddress,
        RequestLimits requests) {

    public Limits {
        if (packetsPerPost < 1 || packetsPerPoll < 1 || fragments < 1 || attachments < 0 || namespaces < 1) {
            throw new IllegalArgumentException("a payload holds at least one packet, a message one fragment");
        }
        if (mailbox < 1 || entrances < 1 || concurrentEvents < 1 || queuedBytes < 1 || queuedEvents < 1) {
            throw new IllegalArgumentException("queues hold at least one item");
        }
        if (sessions < 0
                || sessionsPerAddress < 0
                || unjoinedPerAddress < 0
                || halfOpenPerAddress < 0
                || connectionsPerAddress < 0
                || connectionsPerSecond < 0) {
            throw new IllegalArgumentException("0 is no limit, and less than none there is not");
        }
    }

    public static Limits defaults() {
        return new Builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /// Collects limits; what is not named keeps its default.
    public static final class Builder {
        private int packetsPerPost = 1_024;
        private int packetsPerPoll = 16;
        private int fragments = 16;
        private int attachments = 10;
        private int attachmentBytes = 1_000_000;
        private Duration attachmentTimeout = Duration.ofSeconds(10);
        private int payloadBeforeConnect = 4_096;
        private int namespaceLength = 128;
        private int namespaces = 16;
        private int entrances = 4;
        private int mailbox = 128;
        private int concurrentEvents = 8;
        private int queuedBytes = 1 << 20;
        private int queuedEvents = 1_000;
        private Duration unwritable = Duration.ofSeconds(30);
        private int sessions;
        private int sessionsPerAddress;
        private int unjoinedPerAddress = 50;
        private int connectionsPerAddress;
        private int connectionsPerSecond;
        private int halfOpenPerAddress = 256;
        private RequestLimits requests = RequestLimits.defaults();

        private Builder() {}

        public Builder packetsPerPost(int packets) {
            packetsPerPost = packets;
            return this;
        }

        public Builder packetsPerPoll(int packets) {
            packetsPerPoll = packets;
            return this;
        }

        public Builder fragments(int frames) {
            fragments = frames;
            return this;
        }

        public Builder attachments(int count) {
            attachments = count;
            return this;
        }

        public Builder attachmentBytes(int bytes) {
            attachmentBytes = bytes;
            return this;
        }

        public Builder attachmentTimeout(Duration timeout) {
            attachmentTimeout = timeout;
            return this;
        }

        public Builder payloadBeforeConnect(int characters) {
            payloadBeforeConnect = characters;
            return this;
        }

        public Builder namespaceLength(int characters) {
            namespaceLength = characters;
            return this;
        }

        public Builder namespaces(int count) {
            namespaces = count;
            return this;
        }

        public Builder entrances(int sockets) {
            entrances = sockets;
            return this;
        }

        public Builder mailbox(int events) {
            mailbox = events;
            return this;
        }

        public Builder concurrentEvents(int events) {
            concurrentEvents = events;
            return this;
        }

        public Builder queuedBytes(int bytes) {
            queuedBytes = bytes;
            return this;
        }

        public Builder queuedEvents(int events) {
            queuedEvents = events;
            return this;
        }

        public Builder unwritable(Duration duration) {
            unwritable = duration;
            return this;
        }

        public Builder sessions(int count) {
            sessions = count;
            return this;
        }

        public Builder sessionsPerAddress(int count) {
            sessionsPerAddress = count;
            return this;
        }

        public Builder unjoinedPerAddress(int count) {
            unjoinedPerAddress = count;
            return this;
        }

        public Builder connectionsPerAddress(int count) {
            connectionsPerAddress = count;
            return this;
        }

        public Builder connectionsPerSecond(int count) {
            connectionsPerSecond = count;
            return this;
        }

        public Builder halfOpenPerAddress(int count) {
            halfOpenPerAddress = count;
            return this;
        }

        public Builder requests(RequestLimits limits) {
            requests = limits;
            return this;
        }

        public Limits build() {
            return new Limits(
                    packetsPerPost,
                    packetsPerPoll,
                    fragments,
                    attachments,
                    attachmentBytes,
                    attachmentTimeout,
                    payloadBeforeConnect,
                    namespaceLength,
                    namespaces,
                    entrances,
                    mailbox,
                    concurrentEvents,
                    queuedBytes,
                    queuedEvents,
                    unwritable,
                    sessions,
                    sessionsPerAddress,
                    unjoinedPerAddress,
                    connectionsPerAddress,
                    connectionsPerSecond,
                    halfOpenPerAddress,
                    requests);
        }
    }
}
