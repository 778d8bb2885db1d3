/// The public face of the Socket.IO server: namespaces, sockets, rooms of sockets, handshakes and settings.
@NullMarked
package mlchat.socketio;

import org.jspecify.annotations.NullMarked;
