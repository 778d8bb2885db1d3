package mlchat.domain.testing;

import static java.util.Comparator.comparingLong;

import java.time.Instant;
import java.util.List;
import mlchat.domain.Ids;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.messages.Message;
import mlchat.domain.messages.MessageId;
import mlchat.domain.messages.MessageRules;
import mlchat.domain.messages.PinStore;
import mlchat.domain.messages.SystemNote;
import mlchat.domain.rooms.Membership;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomRules;

final class PinsInMemory implements PinStore {
    private final World world;

    PinsInMemory(World world) {
        this.world = world;
    }

    @Override
    public Message pin(Membership actor, MessageId id, int most, Ids ids, Instant at) {
        synchronized (world) {
            var message = pinnable(actor, id, at);
            if (message.pinned()) {
                return message;
            }
            if (pinned(actor.room()).size() >= most) {
                throw new Refused(new Refusal.TooManyPins(most));
            }
            var pinned = world.replace(message.pinned(world.nextRev(actor.room()), true));
            world.pins.put(id, pinned.rev());
            var person = world.seat(actor.room(), actor.user()).member.person();
            new RoomLog(world, actor.room(), ids, at).note(person, SystemNote.about(SystemNote.Kind.PINNED, id));
            return pinned;
        }
    }

    @Override
    public Message unpin(Membership actor, MessageId id, Instant at) {
        synchronized (world) {
            var message = pinnable(actor, id, at);
            if (!message.pinned()) {
                return message;
            }
            world.pins.remove(id);
            return world.replace(message.pinned(world.nextRev(actor.room()), false));
        }
    }

    private Message pinnable(Membership actor, MessageId id, Instant at) {
        var seat = world.seat(actor.room(), actor.user());
        world.requireLive(actor.session(), actor.user(), at);
        var message = world.message(actor.room(), id);
        MessageRules.requireOpen(message);
        RoomRules.requireMayPin(world.room(actor.room()).state(), seat.standing(), at);
        return message;
    }

    private List<Message> pinned(RoomId room) {
        return world.room(room).messages.stream().filter(Message::pinned).toList();
    }

    @Override
    public List<Pin> pins(RoomId room, long before, int limit) {
        synchronized (world) {
            return pinned(room).stream()
                    .map(message -> new Pin(world.pins.getOrDefault(message.id(), 0L), message))
                    .sorted(comparingLong(Pin::number).reversed())
                    .filter(pin -> pin.number() < before)
                    .limit(limit)
                    .toList();
        }
    }
}
