/// What one event loop does once per turn or at a time: collected deliveries, flushes, deadlines.
@NullMarked
package mlchat.socketio.loop;

import org.jspecify.annotations.NullMarked;
