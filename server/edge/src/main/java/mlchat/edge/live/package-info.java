/// The live side: sockets, their events, and what is announced to whom in which order.
@NullMarked
package mlchat.edge.live;

import org.jspecify.annotations.NullMarked;
