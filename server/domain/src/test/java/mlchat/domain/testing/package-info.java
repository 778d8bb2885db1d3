/// Stores that keep everything in memory and keep the same promises, for the tests of whoever uses a port.
@NullMarked
package mlchat.domain.testing;

import org.jspecify.annotations.NullMarked;
