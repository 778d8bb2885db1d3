/// Messages on the wire: history, sending and catching up over REST and sockets.
@NullMarked
package mlchat.edge.messages;

import org.jspecify.annotations.NullMarked;
