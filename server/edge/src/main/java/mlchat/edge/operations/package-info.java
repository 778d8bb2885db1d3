/// For those who run the server: health, the contract, limits.
@NullMarked
package mlchat.edge.operations;

import org.jspecify.annotations.NullMarked;
