/// What must stay secret at rest: the master key, and the code that makes the first administrator.
@NullMarked
package mlchat.stores.secrets;

import org.jspecify.annotations.NullMarked;
