package mlchat.socketio;

import java.util.List;

/// One event of a client on its way to a handler.
///
/// @param name of the event
/// @param arguments the codec's values, `byte[]` for binary
/// @param ack the answer the client may wait for
public record SocketEvent(Socket socket, String name, List<Object> arguments, Ack ack) {}
