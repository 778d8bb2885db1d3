package mlchat.domain.testing;

import java.time.Instant;
import java.util.Optional;
import mlchat.domain.Event;
import mlchat.domain.Ids;
import mlchat.domain.messages.Message;
import mlchat.domain.messages.MessageId;
import mlchat.domain.messages.SystemNote;
import mlchat.domain.people.Person;
import mlchat.domain.rooms.Member;
import mlchat.domain.rooms.Revision;
import mlchat.domain.rooms.Role;
import mlchat.domain.rooms.RoomId;

/// What happens to one room in memory, numbered and announced.
final class RoomLog {
    private final World world;
    private final RoomId id;
    private final World.Place place;
    private final Ids ids;
    private final Instant at;

    RoomLog(World world, RoomId id, Ids ids, Instant at) {
        this.world = world;
        this.id = id;
        this.place = world.room(id);
        this.ids = ids;
        this.at = at;
    }

    void enter(Person person, Role role) {
        place.rev++;
        var member = world.enter(place, person, role, at);
        world.broadcast.announce(new Event.MemberChanged(id, member, place.memberCount()));
    }

    /// @param leftAt since when this is no membership any more
    void settle(Member member, Role role, Optional<Instant> mutedUntil, Optional<Instant> leftAt) {
        place.rev++;
        var settled = new Member(member.person(), role, member.joinedAt(), mutedUntil, leftAt, place.rev);
        var seat = place.seats.get(member.person().id());
        if (seat != null) {
            seat.member = settled;
        }
        world.broadcast.announce(new Event.MemberChanged(id, settled, place.memberCount()));
    }

    void note(Person actor, SystemNote note) {
        long seq = place.seq() + 1;
        place.rev++;
        var message = Message.note(new MessageId(ids.next()), id, new Revision(seq, place.rev), actor, note, at);
        world.add(place, message);
        place.present(actor.id()).filter(seat -> seat.readSeq == seq - 1).ifPresent(seat -> world.read(seat, seq));
        world.broadcast.announce(new Event.MessagePosted(message));
    }
}
