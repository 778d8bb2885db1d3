package mlchat.domain.testing;

import mlchat.domain.messages.Message;
import mlchat.domain.messages.SystemNote;
import mlchat.domain.people.Person;
import mlchat.domain.rooms.Member;

/// Calls somebody by a new name wherever the rooms in memory have kept the old one.
final class Renaming {
    private Renaming() {}

    static void in(World.Place place, Person person) {
        place.seats.computeIfPresent(person.id(), (_, seat) -> {
            seat.member = named(seat.member, person);
            return seat;
        });
        place.banned.computeIfPresent(person.id(), (_, _) -> person);
        place.messages.replaceAll(message -> named(message, person));
    }

    private static Member named(Member member, Person person) {
        return new Member(person, member.role(), member.joinedAt(), member.mutedUntil(), member.leftAt(), member.rev());
    }

    private static Message named(Message message, Person person) {
        return new Message(
                message.id(),
                message.room(),
                message.seq(),
                message.rev(),
                message.clientId(),
                named(message.sender(), person),
                message.recipient(),
                message.content(),
                message.system()
                        .map(note -> new SystemNote(
                                note.kind(), note.about().map(one -> named(one, person)), note.text(), note.message())),
                message.at(),
                message.editedAt(),
                message.deletedAt(),
                message.reactions(),
                message.pinned(),
                message.reply(),
                message.replies(),
                message.mentioned(),
                message.poll());
    }

    private static Person named(Person one, Person person) {
        return one.id().equals(person.id()) ? person : one;
    }
}
