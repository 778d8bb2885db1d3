package mlchat.domain.messages;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import mlchat.domain.people.Person;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.RoomId;

/// Keeps what people think of messages.
public interface OpinionStore {

    /// Lets these opinions of one message count, in their order and in one transaction: however many they are, the
    /// message takes one `rev`, and [mlchat.domain.Event.MessageChanged] is announced once after the commit and
    /// before this returns. What is so already changes nothing.
    ///
    /// Each is checked by itself: its author is still a member who may do this, and the session lives. Whoever is
    /// not gets `RoomNotFound`, `SessionOver`, `MessageNotFound`, `NotAllowed`, `RoomArchived`, `Muted`,
    /// `TooManyReactions`, `PollInvalid` or `PollClosed`.
    ///
    /// @param kinds most different emoji under a message
    /// @return what became of each, in the same order
    /// @throws mlchat.domain.Refused with `MessageNotFound` when there is no such message in the room,
    ///     `Overloaded`, `OutcomeUnknown` or `StorageFull`
    List<Expressed> express(RoomId room, MessageId message, List<Opinion> opinions, int kinds, Instant at);

    /// Who reacted with this emoji, in the order in which they did, behind `after`, at most `limit`.
    List<Reactor> reactors(RoomId room, MessageId message, Emoji emoji, long after, int limit);

    /// What this user thinks of the message: messages are told to all alike and do not say it.
    Own own(RoomId room, MessageId message, UserId user);

    /// What somebody thinks of a message.
    ///
    /// @param reactions the emoji with which they reacted
    /// @param options   what they chose in its poll, by the places of the options
    record Own(Set<Emoji> reactions, Set<Integer> options) {
        /// Of a message of which somebody has said nothing.
        public static final Own NOTHING = new Own(Set.of(), Set.of());

        public Own {
            reactions = Set.copyOf(reactions);
            options = Set.copyOf(options);
        }
    }

    /// Somebody who reacted.
    ///
    /// @param number rises from one to the next
    record Reactor(long number, Person person) {}
}
