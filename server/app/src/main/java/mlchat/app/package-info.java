/// The program: its command line, its configuration, and the one screen that puts the parts together.
@NullMarked
package mlchat.app;

import org.jspecify.annotations.NullMarked;
