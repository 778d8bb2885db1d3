/// JSON, strictly: one configuration for REST and sockets alike.
@NullMarked
package mlchat.edge.wire;

import org.jspecify.annotations.NullMarked;
