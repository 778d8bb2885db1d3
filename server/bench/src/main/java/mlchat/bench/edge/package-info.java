/// The comparison of servers: which loads, in which order, and the page that comes of it.
@NullMarked
package mlchat.bench.edge;

import org.jspecify.annotations.NullMarked;
