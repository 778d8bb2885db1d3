/// Who is in which room, per event loop, and the joined delivery of what a turn collected.
@NullMarked
package mlchat.socketio.rooms;

import org.jspecify.annotations.NullMarked;
