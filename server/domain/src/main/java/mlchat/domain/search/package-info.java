/// Finding what was said: how a query is written, what it means, and what matches. An index may find candidates;
/// what counts is decided here, the same for every store.
@NullMarked
package mlchat.domain.search;

import org.jspecify.annotations.NullMarked;
