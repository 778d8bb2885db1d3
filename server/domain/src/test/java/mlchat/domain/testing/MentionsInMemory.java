package mlchat.domain.testing;

import mlchat.domain.messages.Mentioned;
import mlchat.domain.messages.Mentions;
import mlchat.domain.messages.Message;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.ReadMark;

/// Who is named, looked for in every message.
final class MentionsInMemory {
    private MentionsInMemory() {}

    /// Those of the named who are in the room.
    static Mentioned find(World.Place place, Mentions mentions) {
        var people = mentions.people().stream()
                .flatMap(name -> place.present()
                        .map(seat -> seat.member.person())
                        .filter(person -> person.username().equals(name))
                        .map(person -> person.id()))
                .toList();
        return new Mentioned(people, mentions.room());
    }

    /// Whether the message calls the user.
    static boolean calls(Message message, UserId user) {
        var mentioned = message.mentioned();
        return !message.sender().id().equals(user)
                && (mentioned.room() || mentioned.people().contains(user));
    }

    static int capped(long count) {
        return (int) Math.min(count, ReadMark.CAP);
    }
}
