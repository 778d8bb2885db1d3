package mlchat.domain.testing;

import mlchat.domain.Broadcast;
import mlchat.domain.auth.AccountStore;
import mlchat.domain.auth.SecretKeys;
import mlchat.domain.auth.SessionStore;
import mlchat.domain.messages.MessageStore;
import mlchat.domain.people.PersonStore;
import mlchat.domain.rooms.MemberStore;
import mlchat.domain.rooms.RoomStore;

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
    public PersonStore people() {
        return new PeopleInMemory(world);
    }

    public SecretKeys keys() {
        return keys;
    }

    @Override
    public void close() {}
}
