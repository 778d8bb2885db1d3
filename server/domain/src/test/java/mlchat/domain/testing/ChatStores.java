package mlchat.domain.testing;

import mlchat.domain.auth.AccountStore;
import mlchat.domain.auth.SessionStore;
import mlchat.domain.messages.MessageStore;
import mlchat.domain.people.PersonStore;
import mlchat.domain.rooms.MemberStore;
import mlchat.domain.rooms.RoomStore;

/// All stores of one chat, over the same data. The contracts are held against it.
public interface ChatStores extends AutoCloseable {

    AccountStore accounts();

    SessionStore sessions();

    RoomStore rooms();

    MemberStore members();

    MessageStore messages();

    PersonStore people();

    @Override
    void close();
}
