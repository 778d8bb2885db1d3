/// What is kept for clients whose connection broke: the events of a namespace for a while, and who was where.
@NullMarked
package mlchat.socketio.recovery;

import org.jspecify.annotations.NullMarked;
