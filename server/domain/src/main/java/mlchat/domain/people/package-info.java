/// Who is here: names, faces and how to find them.
@NullMarked
package mlchat.domain.people;

import org.jspecify.annotations.NullMarked;
