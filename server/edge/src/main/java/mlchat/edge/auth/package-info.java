/// Registering, logging in, refreshing and leaving, and who a request comes from.
@NullMarked
package mlchat.edge.auth;

import org.jspecify.annotations.NullMarked;
