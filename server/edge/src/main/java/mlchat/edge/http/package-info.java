/// What every HTTP request passes: request ids, the Origin rule, headers, problems, the clients' files.
@NullMarked
package mlchat.edge.http;

import org.jspecify.annotations.NullMarked;
