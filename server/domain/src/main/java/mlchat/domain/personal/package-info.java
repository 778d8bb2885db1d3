/// What belongs to one person and follows them to every device.
@NullMarked
package mlchat.domain.personal;

import org.jspecify.annotations.NullMarked;
