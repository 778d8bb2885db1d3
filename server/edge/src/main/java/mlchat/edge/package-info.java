/// The gateway: everything that comes in from the network is translated to the domain here, and back.
@NullMarked
package mlchat.edge;

import org.jspecify.annotations.NullMarked;
