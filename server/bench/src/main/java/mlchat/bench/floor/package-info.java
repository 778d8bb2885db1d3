/// The floor: what the network and Netty cost when a server does nothing but broadcast.
@NullMarked
package mlchat.bench.floor;

import org.jspecify.annotations.NullMarked;
