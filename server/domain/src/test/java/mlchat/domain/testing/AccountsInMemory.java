package mlchat.domain.testing;

import java.util.Optional;
import mlchat.domain.Event;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.auth.Account;
import mlchat.domain.auth.AccountStore;
import mlchat.domain.auth.PasswordHash;
import mlchat.domain.people.DisplayName;
import mlchat.domain.people.UserId;
import mlchat.domain.people.Username;
import mlchat.domain.rooms.Role;

final class AccountsInMemory implements AccountStore {
    private final World world;

    AccountsInMemory(World world) {
        this.world = world;
    }

    @Override
    public void create(Account account, PasswordHash hash, Optional<String> email) {
        synchronized (world) {
            if (account.administrator() && hasAdministrator()) {
                throw new Refused(new Refusal.SetupCodeInvalid());
            }
            var person = account.person();
            if (world.logins.containsKey(person.username())) {
                throw new Refused(new Refusal.UsernameTaken());
            }
            world.logins.put(person.username(), new World.Login(account, hash));
            world.accounts.put(person.id(), account);
            var general = world.room(world.general);
            general.rev++;
            var member = world.enter(
                    general, person, account.administrator() ? Role.OWNER : Role.MEMBER, account.createdAt());
            world.broadcast.announce(new Event.MemberChanged(world.general, member, general.memberCount()));
        }
    }

    @Override
    public boolean hasAdministrator() {
        synchronized (world) {
            return world.accounts.values().stream().anyMatch(Account::administrator);
        }
    }

    @Override
    public Optional<Account> find(UserId id) {
        synchronized (world) {
            return Optional.ofNullable(world.accounts.get(id));
        }
    }

    @Override
    public Optional<Login> login(Username username) {
        synchronized (world) {
            return Optional.ofNullable(world.logins.get(username)).map(login -> new Login(login.account, login.hash));
        }
    }

    @Override
    public Optional<Account> rename(UserId id, DisplayName name) {
        synchronized (world) {
            var renamed = find(id).map(account -> account.named(name));
            renamed.ifPresent(account -> {
                world.accounts.put(id, account);
                world.logins.computeIfPresent(
                        account.person().username(), (_, login) -> new World.Login(account, login.hash));
                world.rooms.values().forEach(place -> Renaming.in(place, account.person()));
            });
            return renamed;
        }
    }

    @Override
    public void rehash(UserId id, PasswordHash hash) {
        synchronized (world) {
            world.logins.values().stream()
                    .filter(login -> login.account.person().id().equals(id))
                    .forEach(login -> login.hash = hash);
        }
    }
}
