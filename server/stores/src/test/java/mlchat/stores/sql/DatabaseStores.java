package mlchat.stores.sql;

import mlchat.domain.auth.AccountStore;
import mlchat.domain.auth.SessionStore;
import mlchat.domain.messages.MessageStore;
import mlchat.domain.people.PersonStore;
import mlchat.domain.rooms.MemberStore;
import mlchat.domain.rooms.RoomStore;
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
    public PersonStore people() {
        return database.people();
    }

    @Override
    public void close() {
        database.close();
    }
}
