/// How often somebody may do something.
@NullMarked
package mlchat.edge.limits;

import org.jspecify.annotations.NullMarked;
