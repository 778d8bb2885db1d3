/// JDBC as the stores want it: parameters and columns by name, statements that stay prepared, the domain's values.
@NullMarked
package mlchat.stores.jdbc;

import org.jspecify.annotations.NullMarked;
