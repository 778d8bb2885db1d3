/// Everything at rest: one door that opens the data folder and gives the domain's ports.
@NullMarked
package mlchat.stores;

import org.jspecify.annotations.NullMarked;
