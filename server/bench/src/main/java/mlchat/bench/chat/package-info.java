/// How fast the whole chat is: what people send until it is kept and heard, and what they read back.
@NullMarked
package mlchat.bench.chat;

import org.jspecify.annotations.NullMarked;
