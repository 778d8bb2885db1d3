/// Where people talk: rooms, who belongs to them, and the permission that belonging gives.
@NullMarked
package mlchat.domain.rooms;

import org.jspecify.annotations.NullMarked;
