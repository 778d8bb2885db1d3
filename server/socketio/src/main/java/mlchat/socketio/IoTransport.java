package mlchat.socketio;

/// How a port of our own speaks to the kernel. A server hung into another one uses that one's.
public enum IoTransport {
    /// epoll where there is Linux, NIO elsewhere.
    AUTOMATIC,
    EPOLL,
    /// Linux 5.15 or later; needs Netty's io_uring on the class path.
    IO_URING,
    NIO
}
