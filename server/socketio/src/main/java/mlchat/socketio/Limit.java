package mlchat.socketio;

/// The limits a client can run into, by the names under which they are counted.
public enum Limit {
    /// `SocketIoConfig.maxPayload`: a POST answered with 413, a WebSocket closed with 1009.
    PAYLOAD,
    PACKETS_PER_POST,
    FRAGMENTS,
    ATTACHMENTS,
    ATTACHMENT_BYTES,
    ATTACHMENT_TIMEOUT,
    PAYLOAD_BEFORE_CONNECT,
    NAMESPACE_LENGTH,
    NAMESPACES,
    /// A client was no longer read while so many of its sockets asked the middlewares.
    ENTRANCES,
    /// Depth, numbers or texts beyond what the codec reads.
    JSON,
    /// A mailbox was full and its connection was no longer read for a while.
    MAILBOX,
    QUEUED_BYTES,
    QUEUED_EVENTS,
    UNWRITABLE,
    SESSIONS,
    SESSIONS_PER_ADDRESS,
    UNJOINED_PER_ADDRESS,
    CONNECTIONS_PER_ADDRESS,
    CONNECTIONS_PER_SECOND,
    HALF_OPEN_PER_ADDRESS,
    CONNECT_TIMEOUT,
    UPGRADE_TIMEOUT,
    PING_TIMEOUT,
    REQUEST_LINE,
    HEADER_BYTES,
    HEADER_FIELDS,
    PIPELINED,
    HEAD_TIMEOUT,
    BODY_TIMEOUT
}
