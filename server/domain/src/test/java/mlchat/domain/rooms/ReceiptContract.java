package mlchat.domain.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import mlchat.domain.people.UserId;
import mlchat.domain.personal.PreferencesEdit;
import mlchat.domain.presence.Availability;
import mlchat.domain.presence.Choice;
import mlchat.domain.testing.Cast;
import mlchat.domain.testing.Cast.Guest;
import mlchat.domain.testing.StoreContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [ReceiptStore] promises.
public abstract class ReceiptContract extends StoreContract {
    private static final int MOST = 3;

    private Guest ada;
    private Guest bob;
    private RoomId room;

    @BeforeEach
    void talk() {
        ada = cast.guest("ada");
        bob = cast.guest("bob");
        room = cast.room(RoomKind.PRIVATE, "tea", ada, bob);
        for (int i = 0; i < 4; i++) {
            cast.say(ada, room, "words");
        }
    }

    @Test
    void itShowsHowFarEachHasRead() {
        long read = newest() - 1;
        read(bob, read, false);

        assertEquals(Map.of(ada.id(), newest(), bob.id(), read), receipts());
        assertEquals(Optional.of(new Receipt(bob.id(), read)), receipt(bob));
    }

    @Test
    void whoMarksSomethingUnreadHasSeenIt() {
        read(bob, newest(), false);
        read(bob, 1, true);

        assertEquals(Optional.of(new Receipt(bob.id(), newest())), receipt(bob));
        read(bob, 2, false);
        assertEquals(Optional.of(new Receipt(bob.id(), newest())), receipt(bob));
    }

    @Test
    void aRoomMaySwitchItOff() {
        settle(false);
        assertEquals(Map.of(), receipts());
        assertEquals(Optional.empty(), receipt(bob));
        assertEquals(
                false, stores.rooms().view(room, bob.id()).orElseThrow().room().receipts());

        settle(true);
        assertEquals(2, receipts().size());
    }

    @Test
    void aPersonMaySwitchItOff() {
        prefer(bob, false);
        assertEquals(Map.of(ada.id(), newest()), receipts());
        assertEquals(Optional.empty(), receipt(bob));

        prefer(bob, true);
        assertEquals(2, receipts().size());
    }

    @Test
    void aLargeRoomShowsNothing() {
        var names = new String[] {"cyd", "dan"};
        for (int i = 0; i < names.length; i++) {
            var guest = cast.guest(names[i]);
            stores.members().add(cast.in(room, ada), guest.id(), Role.MEMBER, cast.ids(), Cast.NOW);
            assertEquals(i == 0 ? MOST : 0, receipts().size(), names[i]);
            assertEquals(i == 0, receipt(bob).isPresent(), names[i]);
        }
    }

    @Test
    void whoIsHiddenReadsUnseenUntilHeShowsHimself() {
        read(bob, 2, false);
        choose(bob, Availability.INVISIBLE);
        read(bob, newest(), false);
        cast.say(bob, room, "boo");

        assertEquals(2L, receipts().getOrDefault(bob.id(), -1L));
        assertEquals(Optional.empty(), receipt(bob), "nobody is told at the moment");
        choose(bob, Availability.ONLINE);
        assertEquals(newest(), receipts().getOrDefault(bob.id(), -1L));
        assertEquals(Optional.of(new Receipt(bob.id(), newest())), receipt(bob));
    }

    @Test
    void whoIsNoMemberShowsNothing() {
        var eve = cast.guest("eve");
        assertEquals(Optional.empty(), receipt(eve));
        stores.members().remove(cast.in(room, ada), bob.id(), false, cast.ids(), Cast.NOW);
        assertEquals(Optional.empty(), receipt(bob));
        assertEquals(Map.of(ada.id(), newest()), receipts());
        assertEquals(0, stores.receipts().receipts(cast.roomId(), MOST).size());
    }

    private long newest() {
        return stores.rooms().view(room, ada.id()).orElseThrow().room().seq();
    }

    private void read(Guest guest, long seq, boolean force) {
        stores.rooms().read(cast.in(room, guest), seq, force);
    }

    private Optional<Receipt> receipt(Guest guest) {
        return stores.receipts().receipt(room, guest.id(), MOST);
    }

    private Map<UserId, Long> receipts() {
        var all = new HashMap<UserId, Long>();
        stores.receipts().receipts(room, MOST).forEach(receipt -> all.put(receipt.user(), receipt.seq()));
        return all;
    }

    private void settle(boolean on) {
        var edit = new RoomEdit(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(on));
        stores.rooms().change(cast.in(room, ada), edit, cast.ids(), Cast.NOW);
    }

    private void prefer(Guest guest, boolean on) {
        var edit = new PreferencesEdit(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(on),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        stores.belongings().prefer(guest.id(), guest.session(), edit, Cast.NOW);
    }

    private void choose(Guest guest, Availability availability) {
        stores.presence()
                .choose(guest.id(), guest.session(), new Choice.Edit(availability, Optional.empty()), Cast.NOW);
    }
}
