/// The Socket.IO v5 packet format, read and written.
@NullMarked
package mlchat.socketio.packet;

import org.jspecify.annotations.NullMarked;
