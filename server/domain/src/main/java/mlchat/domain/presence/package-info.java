/// Who is here, who is writing, and what others are shown of it: nothing of this is history.
@NullMarked
package mlchat.domain.presence;

import org.jspecify.annotations.NullMarked;
