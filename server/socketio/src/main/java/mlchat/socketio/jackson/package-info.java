/// JSON by Jackson, behind the codec port.
@NullMarked
package mlchat.socketio.jackson;

import org.jspecify.annotations.NullMarked;
