/// Rooms on the wire.
@NullMarked
package mlchat.edge.rooms;

import org.jspecify.annotations.NullMarked;
