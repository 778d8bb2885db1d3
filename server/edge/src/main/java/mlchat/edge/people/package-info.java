/// People on the wire.
@NullMarked
package mlchat.edge.people;

import org.jspecify.annotations.NullMarked;
