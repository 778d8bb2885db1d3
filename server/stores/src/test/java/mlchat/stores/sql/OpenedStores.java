package mlchat.stores.sql;

import java.io.IOException;
import java.util.Optional;
import mlchat.domain.Broadcast;
import mlchat.domain.auth.AccountStore;
import mlchat.domain.auth.SessionStore;
import mlchat.domain.messages.MessageStore;
import mlchat.domain.messages.OpinionStore;
import mlchat.domain.messages.PinStore;
import mlchat.domain.messages.ThreadStore;
import mlchat.domain.people.PersonStore;
import mlchat.domain.personal.BelongingStore;
import mlchat.domain.personal.BookmarkStore;
import mlchat.domain.personal.DraftStore;
import mlchat.domain.personal.ScheduleStore;
import mlchat.domain.presence.PresenceStore;
import mlchat.domain.rooms.MemberStore;
import mlchat.domain.rooms.ReceiptStore;
import mlchat.domain.rooms.RoomStore;
import mlchat.domain.search.MessageSearch;
import mlchat.domain.testing.ChatStores;
import mlchat.stores.StartFault;
import mlchat.stores.Stores;
import mlchat.stores.StoresConfig;

/// The real stores, in a folder of their own that goes with them.
public record OpenedStores(Stores stores, TemporaryFolder folder) implements ChatStores {

    static OpenedStores inTemporaryFolder(Broadcast broadcast) throws IOException, StartFault {
        var folder = TemporaryFolder.make();
        var config = new StoresConfig(folder.path(), Optional.empty(), Optional.empty(), 10);
        return new OpenedStores(Stores.open(config, broadcast), folder);
    }

    @Override
    public AccountStore accounts() {
        return stores.accounts();
    }

    @Override
    public SessionStore sessions() {
        return stores.sessions();
    }

    @Override
    public RoomStore rooms() {
        return stores.rooms();
    }

    @Override
    public MemberStore members() {
        return stores.members();
    }

    @Override
    public MessageStore messages() {
        return stores.messages();
    }

    @Override
    public PresenceStore presence() {
        return stores.presence();
    }

    @Override
    public ReceiptStore receipts() {
        return stores.receipts();
    }

    @Override
    public PersonStore people() {
        return stores.people();
    }

    @Override
    public BelongingStore belongings() {
        return stores.belongings();
    }

    @Override
    public DraftStore drafts() {
        return stores.drafts();
    }

    @Override
    public BookmarkStore bookmarks() {
        return stores.bookmarks();
    }

    @Override
    public ScheduleStore schedule() {
        return stores.schedule();
    }

    @Override
    public OpinionStore opinions() {
        return stores.opinions();
    }

    @Override
    public PinStore pins() {
        return stores.pins();
    }

    @Override
    public ThreadStore threads() {
        return stores.threads();
    }

    @Override
    public MessageSearch search() {
        return stores.search();
    }

    @Override
    public void close() {
        stores.close();
        folder.close();
    }
}
