/// The servers that are compared: how each is started, and ended by its process id.
@NullMarked
package mlchat.bench.servers;

import org.jspecify.annotations.NullMarked;
