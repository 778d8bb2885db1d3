/// The command line of the bench.
@NullMarked
package mlchat.bench;

import org.jspecify.annotations.NullMarked;
