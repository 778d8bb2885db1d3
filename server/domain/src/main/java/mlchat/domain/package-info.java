/// What chat means: pure rules, no I/O; time, storage and randomness come through ports.
@NullMarked
package mlchat.domain;

import org.jspecify.annotations.NullMarked;
