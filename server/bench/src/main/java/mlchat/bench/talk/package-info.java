/// Databases full of people, rooms and messages, made without a server.
@NullMarked
package mlchat.bench.talk;

import org.jspecify.annotations.NullMarked;
