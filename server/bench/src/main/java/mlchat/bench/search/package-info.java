/// How fast messages are found among a million.
@NullMarked
package mlchat.bench.search;

import org.jspecify.annotations.NullMarked;
