/// Finding messages over REST.
@NullMarked
package mlchat.edge.search;

import org.jspecify.annotations.NullMarked;
