/// Password hashes, and the passwords that everybody tries first.
@NullMarked
package mlchat.stores.passwords;

import org.jspecify.annotations.NullMarked;
