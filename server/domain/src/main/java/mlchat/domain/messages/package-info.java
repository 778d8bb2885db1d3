/// What is said: drafts, messages, their numbers, history and catching up.
@NullMarked
package mlchat.domain.messages;

import org.jspecify.annotations.NullMarked;
