package mlchat.domain.testing;

import mlchat.domain.Broadcast;
import mlchat.domain.auth.AccountStore;
import mlchat.domain.auth.SecretKeys;
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

/// One chat in memory, empty but for the general room. It announces while it holds its only lock, so in the
/// order of `rev`.
public final class InMemoryStores implements ChatStores {
    private final World world;
    private final SecretKeysInMemory keys = new SecretKeysInMemory();

    public InMemoryStores(Broadcast broadcast) {
        this.world = new World(broadcast);
    }

    @Override
    public AccountStore accounts() {
        return new AccountsInMemory(world);
    }

    @Override
    public SessionStore sessions() {
        return new SessionsInMemory(world);
    }

    @Override
    public RoomStore rooms() {
        return new RoomsInMemory(world);
    }

    @Override
    public MemberStore members() {
        return new MembersInMemory(world);
    }

    @Override
    public MessageStore messages() {
        return new MessagesInMemory(world);
    }

    @Override
    public PresenceStore presence() {
        return new PresenceInMemory(world);
    }

    @Override
    public ReceiptStore receipts() {
        return new ReceiptsInMemory(world);
    }

    @Override
    public PersonStore people() {
        return new PeopleInMemory(world);
    }

    @Override
    public BelongingStore belongings() {
        return new BelongingsInMemory(world);
    }

    @Override
    public DraftStore drafts() {
        return new DraftsInMemory(world);
    }

    @Override
    public BookmarkStore bookmarks() {
        return new BookmarksInMemory(world);
    }

    @Override
    public ScheduleStore schedule() {
        return new ScheduleInMemory(world);
    }

    @Override
    public OpinionStore opinions() {
        return new OpinionsInMemory(world);
    }

    @Override
    public PinStore pins() {
        return new PinsInMemory(world);
    }

    @Override
    public ThreadStore threads() {
        return new ThreadsInMemory(world);
    }

    @Override
    public MessageSearch search() {
        return new SearchInMemory(world);
    }

    public SecretKeys keys() {
        return keys;
    }

    @Override
    public void close() {}
}
