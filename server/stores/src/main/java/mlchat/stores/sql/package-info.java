/// The ports over SQL: one writer that commits in groups, a few readers, plain queries beside the methods
/// that run them.
@NullMarked
package mlchat.stores.sql;

import org.jspecify.annotations.NullMarked;
