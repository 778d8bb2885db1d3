package mlchat.domain.testing;

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

/// All stores of one chat, over the same data. The contracts are held against it.
public interface ChatStores extends AutoCloseable {

    AccountStore accounts();

    SessionStore sessions();

    RoomStore rooms();

    MemberStore members();

    MessageStore messages();

    PersonStore people();

    PresenceStore presence();

    ReceiptStore receipts();

    BelongingStore belongings();

    DraftStore drafts();

    BookmarkStore bookmarks();

    ScheduleStore schedule();

    OpinionStore opinions();

    PinStore pins();

    ThreadStore threads();

    MessageSearch search();

    @Override
    void close();
}
