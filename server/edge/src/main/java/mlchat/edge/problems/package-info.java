/// Every way to say no on the wire (RFC 9457), on one page.
@NullMarked
package mlchat.edge.problems;

import org.jspecify.annotations.NullMarked;
