package mlchat.domain.testing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mlchat.domain.people.UserId;
import mlchat.domain.personal.Belonging;
import mlchat.domain.personal.Preferences;
import mlchat.domain.presence.Availability;
import mlchat.domain.rooms.Receipt;
import mlchat.domain.rooms.ReceiptStore;
import mlchat.domain.rooms.RoomId;

final class ReceiptsInMemory implements ReceiptStore {
    private final World world;

    ReceiptsInMemory(World world) {
        this.world = world;
    }

    @Override
    public Optional<Receipt> receipt(RoomId room, UserId user, int most) {
        synchronized (world) {
            return shown(room, most)
                    .filter(receipt -> receipt.user().equals(user))
                    .filter(_ -> world.kept(user).choice().availability() != Availability.INVISIBLE)
                    .findFirst();
        }
    }

    @Override
    public List<Receipt> receipts(RoomId room, int most) {
        synchronized (world) {
            return shown(room, most).toList();
        }
    }

    private Stream<Receipt> shown(RoomId room, int most) {
        return Optional.ofNullable(world.rooms.get(room)).stream()
                .filter(place -> place.receipts && place.memberCount() <= most)
                .flatMap(World.Place::present)
                .filter(seat -> shows(seat.member.person().id()))
                .map(seat -> new Receipt(seat.member.person().id(), seat.shownSeq));
    }

    private boolean shows(UserId user) {
        return Optional.ofNullable(world.estate(user).belongings.get(Preferences.class))
                .map(Belonging.Settled.class::cast)
                .map(settled -> settled.preferences().receipts())
                .orElse(true);
    }
}
