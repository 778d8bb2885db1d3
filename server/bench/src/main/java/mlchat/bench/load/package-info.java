/// Makes load: many Socket.IO clients on one thread that count and check what they hear.
@NullMarked
package mlchat.bench.load;

import org.jspecify.annotations.NullMarked;
