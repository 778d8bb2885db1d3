package mlchat.domain.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mlchat.domain.Event;
import mlchat.domain.Refusal;
import mlchat.domain.messages.PageQuery;
import mlchat.domain.people.DisplayName;
import mlchat.domain.people.UserId;
import mlchat.domain.people.Username;
import mlchat.domain.testing.Cast;
import mlchat.domain.testing.Race;
import mlchat.domain.testing.StoreContract;
import org.junit.jupiter.api.Test;

/// What every [AccountStore] promises.
public abstract class AccountStoreContract extends StoreContract {
    private static final PasswordHash HASH = new PasswordHash("v2$key$hash");

    @Test
    void anAccountIsFoundByItsIdAndByItsName() {
        var account = account("ada", false);
        stores.accounts().create(account, HASH, Optional.of("ada@example.org"));

        assertEquals(
                Optional.of(account), stores.accounts().find(account.person().id()));
        assertEquals(
                Optional.of(new AccountStore.Login(account, HASH)),
                stores.accounts().login(new Username("ada")));
    }

    @Test
    void aNewNameIsKeptAndFoundAndTheOldOneIsNot() {
        var account = account("ada", false);
        stores.accounts().create(account, HASH, Optional.empty());
        var id = account.person().id();
        var name = new DisplayName("Augusta Byron");

        var renamed = stores.accounts().rename(id, name);
        assertEquals(Optional.of(account.named(name)), renamed);
        assertEquals(renamed, stores.accounts().find(id));
        assertEquals(
                Optional.of(new AccountStore.Login(renamed.orElseThrow(), HASH)),
                stores.accounts().login(new Username("ada")));
        assertEquals(List.of(renamed.orElseThrow().person()), stores.people().startingWith("byr", 10));
        assertEquals(Optional.empty(), stores.accounts().rename(new UserId(UUID.randomUUID()), name));
    }

    @Test
    void whatWasSaidBeforeIsSaidByTheNewNameToo() {
        var ada = cast.guest("ada");
        cast.say(ada, cast.general(), "hello");
        stores.accounts().rename(ada.id(), new DisplayName("Augusta Byron"));

        var said = stores.messages()
                .page(cast.general(), new PageQuery.Latest(1))
                .messages()
                .getFirst();
        assertEquals(new DisplayName("Augusta Byron"), said.sender().displayName());
        var member = stores.members().member(cast.general(), ada.id()).orElseThrow();
        assertEquals(new DisplayName("Augusta Byron"), member.person().displayName());
    }

    @Test
    void aStrangerIsNotFound() {
        assertEquals(Optional.empty(), stores.accounts().find(new UserId(UUID.randomUUID())));
        assertEquals(Optional.empty(), stores.accounts().login(new Username("nobody")));
    }

    @Test
    void aNewcomerIsInTheGeneralRoomAtTheNextRevision() {
        var first = cast.guest("first");
        cast.say(first, cast.general(), "one");
        var newcomer = cast.guest("newcomer");

        var view = stores.rooms().view(cast.general(), newcomer.id()).orElseThrow();
        assertEquals(1, view.mark().readSeq(), "what was said before counts as read");
        assertEquals(0, view.mark().unread());
        assertEquals(2, view.room().memberCount());
        assertEquals(1, view.room().metaRev(), "the room's own settings did not change");
        var announced = heard.all(Event.MemberChanged.class).getLast();
        assertEquals(view.room().rev(), announced.rev());
        assertEquals(newcomer.person(), announced.member().person());
        assertEquals(Cast.NOW, announced.member().joinedAt());
        assertEquals(List.of(2L, 3L, 4L), heard.revisions(cast.general()));
    }

    @Test
    void aTakenNameIsRefusedAndNothingChanges() {
        var ada = cast.guest("ada");
        var before = stores.rooms().revisions(ada.id());
        var second = account("ADA", true);

        assertRefused(new Refusal.UsernameTaken(), () -> stores.accounts().create(second, HASH, Optional.empty()));
        assertEquals(Optional.empty(), stores.accounts().find(second.person().id()));
        assertFalse(stores.accounts().hasAdministrator());
        assertEquals(before, stores.rooms().revisions(ada.id()));
        assertEquals(1, heard.all(Event.MemberChanged.class).size());
    }

    @Test
    void ofAHundredAtOnceInAnySpellingOneGetsTheName() {
        var spellings = List.of("kelvin", "KELVIN", "\u212Aelvin", "\uFF4B\uFF45\uFF4C\uFF56\uFF49\uFF4E", "Kelvin");
        var race = Race.of(100, runner -> {
            var account = account(spellings.get(runner % spellings.size()), false);
            stores.accounts().create(account, HASH, Optional.empty());
            return account;
        });

        assertEquals(1, race.done().size());
        assertEquals(Collections.nCopies(99, new Refusal.UsernameTaken()), race.refused());
        assertEquals(
                race.done().getFirst(),
                stores.accounts().login(new Username("kelvin")).orElseThrow().account());
        assertEquals(1, heard.all(Event.MemberChanged.class).size());
    }

    @Test
    void aHundredDifferentNewcomersGetInAtOnce() {
        var race = Race.of(100, runner -> cast.guest("guest" + runner));

        assertEquals(100, race.done().size());
        var view =
                stores.rooms().view(cast.general(), race.done().getFirst().id()).orElseThrow();
        assertEquals(100, view.room().memberCount());
        assertEquals(101, view.room().rev());
    }

    @Test
    void thereIsOneFirstAdministrator() {
        assertFalse(stores.accounts().hasAdministrator());
        var race = Race.of(20, runner -> {
            stores.accounts().create(account("admin" + runner, true), HASH, Optional.empty());
            return runner;
        });

        assertEquals(1, race.done().size());
        assertEquals(Collections.nCopies(19, new Refusal.SetupCodeInvalid()), race.refused());
        assertTrue(stores.accounts().hasAdministrator());
        var winner = stores.accounts().login(new Username("admin" + race.done().getFirst()));
        assertTrue(winner.orElseThrow().account().administrator());
    }

    @Test
    void aNewHashReplacesTheOldOneOfThatAccountOnly() {
        var ada = cast.guest("ada");
        cast.guest("bob");
        stores.accounts().rehash(ada.id(), new PasswordHash("new"));

        assertEquals(new PasswordHash("new"), login("ada").hash());
        assertEquals(new PasswordHash("hash"), login("bob").hash());
    }

    @Test
    void aDisplayNameComesBackAsItWasGiven() {
        var guest = cast.guest("zoe", "Zoë 🧑\u200D🚀 — \"'; DROP TABLE users;--");
        assertEquals(
                Optional.of(guest.person()), stores.accounts().find(guest.id()).map(Account::person));
    }

    private AccountStore.Login login(String username) {
        return stores.accounts().login(new Username(username)).orElseThrow();
    }

    private Account account(String username, boolean administrator) {
        return new Account(cast.person(username, "Somebody"), administrator, Cast.NOW);
    }
}
