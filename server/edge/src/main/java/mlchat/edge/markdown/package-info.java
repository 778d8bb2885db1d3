/// Markdown, as messages are written in it: what a program must know of it.
@NullMarked
package mlchat.edge.markdown;

import org.jspecify.annotations.NullMarked;
