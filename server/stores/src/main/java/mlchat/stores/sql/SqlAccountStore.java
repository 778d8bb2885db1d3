package mlchat.stores.sql;

import java.util.Optional;
import mlchat.domain.Event;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.auth.Account;
import mlchat.domain.auth.AccountStore;
import mlchat.domain.auth.PasswordHash;
import mlchat.domain.people.DisplayName;
import mlchat.domain.people.Person;
import mlchat.domain.people.UserId;
import mlchat.domain.people.Username;
import mlchat.domain.rooms.Member;
import mlchat.domain.rooms.Role;
import mlchat.domain.rooms.RoomId;
import mlchat.stores.jdbc.Sql;

/// Accounts in the table `users`.
final class SqlAccountStore implements AccountStore {
    private final Readers readers;
    private final GroupCommit lane;
    private final RoomId general;

    SqlAccountStore(Readers readers, GroupCommit lane, RoomId general) {
        this.readers = readers;
        this.lane = lane;
        this.general = general;
    }

    @Override
    public void create(Account account, PasswordHash hash, Optional<String> email) {
        lane.run(transaction -> {
            if (account.administrator() && hasAdministrator(transaction.sql())) {
                throw new Refused(new Refusal.SetupCodeInvalid());
            }
            if (login(transaction.sql(), account.person().username()).isPresent()) {
                throw new Refused(new Refusal.UsernameTaken());
            }
            insert(transaction.sql(), account, hash, email);
            insertNames(transaction.sql(), account.person());
            enterGeneral(transaction, account);
            return account;
        });
    }

    private static void insert(Sql sql, Account account, PasswordHash hash, Optional<String> email) {
        var person = account.person();
        sql.update("""
                        INSERT INTO users
                            (id, username, display_name, kind, email, password_hash, administrator, created_at)
                        VALUES
                            (:id, :username, :displayName, :kind, :email, :hash, :administrator, :at)
                        """)
                .bind("id", person.id().value())
                .bind("username", person.username().value())
                .bind("displayName", person.displayName().value())
                .bind("kind", person.kind().name())
                .bind("email", email)
                .bind("hash", hash.value())
                .bind("administrator", account.administrator())
                .bind("at", account.createdAt())
                .execute();
    }

    private static void insertNames(Sql sql, Person person) {
        for (var start : NameStarts.of(person)) {
            sql.update("""
                            INSERT INTO name_starts (start, user_id)
                            VALUES (:start, :user)
                            """)
                    .bind("start", start)
                    .bind("user", person.id().value())
                    .execute();
        }
    }

    private void enterGeneral(Transaction transaction, Account account) {
        var room = transaction.ledger().room(general);
        room.countNewcomer();
        var role = account.administrator() ? Role.OWNER : Role.MEMBER;
        var member = Member.of(account.person(), role, account.createdAt(), room.nextRev());
        transaction.ledger().enter(general, member, room.seq());
        transaction.announce(new Event.MemberChanged(general, member, room.memberCount()));
    }

    @Override
    public boolean hasAdministrator() {
        return readers.read(SqlAccountStore::hasAdministrator);
    }

    private static boolean hasAdministrator(Sql sql) {
        return sql.query("""
                        SELECT EXISTS (SELECT 1 FROM users WHERE administrator = 1) AS found
                        """).map(row -> row.getBoolean("found")).one();
    }

    @Override
    public Optional<Account> find(UserId id) {
        return readers.read(sql -> find(sql, id));
    }

    private static Optional<Account> find(Sql sql, UserId id) {
        return sql.query("""
                        SELECT id, username, display_name, kind, administrator, created_at
                        FROM users
                        WHERE id = :id
                        """)
                .bind("id", id.value())
                .map(row -> Rows.account(row))
                .findOne();
    }

    @Override
    public Optional<Login> login(Username username) {
        return readers.read(sql -> login(sql, username));
    }

    private static Optional<Login> login(Sql sql, Username username) {
        return sql.query("""
                        SELECT id, username, display_name, kind, administrator, created_at, password_hash
                        FROM users
                        WHERE username = :username
                        """)
                .bind("username", username.value())
                .map(row -> new Login(Rows.account(row), new PasswordHash(row.getString("password_hash"))))
                .findOne();
    }

    @Override
    public Optional<Account> rename(UserId id, DisplayName name) {
        return lane.run(transaction -> rename(transaction.sql(), id, name));
    }

    private static Optional<Account> rename(Sql sql, UserId id, DisplayName name) {
        int renamed = sql.update("""
                        UPDATE users
                        SET display_name = :name
                        WHERE id = :id
                        """)
                .bind("name", name.value())
                .bind("id", id.value())
                .execute();
        if (renamed == 0) {
            return Optional.empty();
        }
        sql.update("""
                        DELETE FROM name_starts
                        WHERE user_id = :user
                        """).bind("user", id.value()).execute();
        var account = find(sql, id);
        account.ifPresent(found -> insertNames(sql, found.person()));
        return account;
    }

    @Override
    public void rehash(UserId id, PasswordHash hash) {
        lane.run(transaction -> transaction
                .sql()
                .update("""
                        UPDATE users
                        SET password_hash = :hash
                        WHERE id = :id
                        """)
                .bind("hash", hash.value())
                .bind("id", id.value())
                .execute());
    }
}
