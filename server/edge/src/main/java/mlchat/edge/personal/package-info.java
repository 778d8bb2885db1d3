/// What belongs to one person, on the wire.
@NullMarked
package mlchat.edge.personal;

import org.jspecify.annotations.NullMarked;
