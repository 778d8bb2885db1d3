package mlchat.stores.sql;

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

/// The ports over a database that a test opened by itself.
record DatabaseStores(SqlDatabase database) implements ChatStores {
    @Override
    public AccountStore accounts() {
        return database.accounts();
    }

    @Override
    public SessionStore sessions() {
        return database.sessions();
    }

    @Override
    public RoomStore rooms() {
        return database.rooms();
    }

    @Override
    public MemberStore members() {
        return database.members();
    }

    @Override
    public MessageStore messages() {
        return database.messages();
    }

    @Override
    public PresenceStore presence() {
        return database.presence();
    }

    @Override
    public ReceiptStore receipts() {
        return database.receipts();
    }

    @Override
    public PersonStore people() {
        return database.people();
    }

    @Override
    public BelongingStore belongings() {
        return database.belongings();
    }

    @Override
    public DraftStore drafts() {
        return database.drafts();
    }

    @Override
    public BookmarkStore bookmarks() {
        return database.bookmarks();
    }

    @Override
    public ScheduleStore schedule() {
        return database.schedule();
    }

    @Override
    public OpinionStore opinions() {
        return database.opinions();
    }

    @Override
    public PinStore pins() {
        return database.pins();
    }

    @Override
    public ThreadStore threads() {
        return database.threads();
    }

    @Override
    public MessageSearch search() {
        return database.search();
    }

    @Override
    public void close() {
        database.close();
    }
}
