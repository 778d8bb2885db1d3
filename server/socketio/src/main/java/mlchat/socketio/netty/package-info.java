/// The pipeline handlers that carry Engine.IO over HTTP and WebSocket.
@NullMarked
package mlchat.socketio.netty;

import org.jspecify.annotations.NullMarked;
