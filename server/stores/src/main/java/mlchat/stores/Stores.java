package mlchat.stores;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import mlchat.domain.Broadcast;
import mlchat.domain.auth.AccountStore;
import mlchat.domain.auth.Passwords;
import mlchat.domain.auth.SecretKeys;
import mlchat.domain.auth.SessionStore;
import mlchat.domain.auth.SetupCode;
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
import mlchat.stores.passwords.BcryptPasswords;
import mlchat.stores.secrets.KeptSetupCode;
import mlchat.stores.secrets.MasterKey;
import mlchat.stores.secrets.MasterKeyFile;
import mlchat.stores.sql.SqlDatabase;

/// Everything at rest, open. One process at a time has a data folder open.
public final class Stores implements AutoCloseable {
    private static final String DATABASE = "mlchat.db";

    private final DataDirectory directory;
    private final SqlDatabase database;
    private final Secured secured;

    /// What needs the master key or knows of it.
    private record Secured(SecretKeys keys, SetupCode setupCode, BcryptPasswords passwords) {}

    private Stores(DataDirectory directory, SqlDatabase database, Secured secured) {
        this.directory = directory;
        this.database = database;
        this.secured = secured;
    }

    /// Opens the data folder; at the first start makes the database, the general room and the secrets.
    ///
    /// @param broadcast hears of every change after its commit, a room's in the order of `rev`
    /// @throws StartFault with one sentence that says why it cannot be used; then nothing stays open
    public static Stores open(StoresConfig config, Broadcast broadcast) throws StartFault {
        var now = Clock.systemUTC().instant();
        var directory = DataDirectory.open(config.dataDirectory());
        Optional<SqlDatabase> database = Optional.empty();
        try {
            database = Optional.of(SqlDatabase.open(directory.file(DATABASE), broadcast, now));
            return new Stores(directory, database.get(), secure(config, directory, database.get(), now));
        } catch (StartFault | RuntimeException fault) {
            close(directory, database);
            throw fault;
        } catch (IOException e) {
            close(directory, database);
            throw new StartFault("The database in " + directory + " cannot be made: " + e + ".", e);
        }
    }

    private static Secured secure(StoresConfig config, DataDirectory directory, SqlDatabase database, Instant now)
            throws StartFault {
        var masterKey = config.masterKey().isPresent()
                ? MasterKey.of(config.masterKey().get())
                : MasterKeyFile.open(directory, !database.hasKeys());
        var keys = database.keys(masterKey);
        var setupCode = KeptSetupCode.open(
                directory, config.setupCode(), database.accounts().hasAdministrator());
        return new Secured(keys, setupCode, BcryptPasswords.open(keys, config.bcryptCost(), now));
    }

    private static void close(DataDirectory directory, Optional<SqlDatabase> database) {
        try {
            database.ifPresent(SqlDatabase::close);
        } finally {
            directory.close();
        }
    }

    public AccountStore accounts() {
        return database.accounts();
    }

    public SessionStore sessions() {
        return database.sessions();
    }

    public RoomStore rooms() {
        return database.rooms();
    }

    public MemberStore members() {
        return database.members();
    }

    public MessageStore messages() {
        return database.messages();
    }

    public PresenceStore presence() {
        return database.presence();
    }

    public ReceiptStore receipts() {
        return database.receipts();
    }

    public PersonStore people() {
        return database.people();
    }

    public BelongingStore belongings() {
        return database.belongings();
    }

    public DraftStore drafts() {
        return database.drafts();
    }

    public BookmarkStore bookmarks() {
        return database.bookmarks();
    }

    public ScheduleStore schedule() {
        return database.schedule();
    }

    public OpinionStore opinions() {
        return database.opinions();
    }

    public PinStore pins() {
        return database.pins();
    }

    public ThreadStore threads() {
        return database.threads();
    }

    public MessageSearch search() {
        return database.search();
    }

    public Passwords passwords() {
        return secured.passwords();
    }

    public SecretKeys keys() {
        return secured.keys();
    }

    public SetupCode setupCode() {
        return secured.setupCode();
    }

    /// Changes when the database is restored from a backup: clients then drop what they keep.
    public String incarnation() {
        return database.incarnation();
    }

    /// Whether the database reads and writes at this moment. Waits for both; never throws.
    public boolean ready() {
        return database.ready();
    }

    /// Refuses new work, finishes what waits, moves the journal into the database and lets go of the
    /// folder.
    @Override
    public void close() {
        secured.passwords().close();
        close(directory, Optional.of(database));
    }
}
