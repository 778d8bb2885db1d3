package mlchat.stores.sql;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import mlchat.domain.Broadcast;
import mlchat.domain.Refused;
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
import mlchat.stores.StartFault;
import mlchat.stores.jdbc.SqlFault;
import mlchat.stores.secrets.MasterKey;

/// The open database: one writer, a few readers, and the ports over them.
public final class SqlDatabase implements AutoCloseable {
    /// Who searches has connections of its own, so that nobody who reads waits for it.
    private static final int SEARCHERS = 2;

    private final GroupCommit lane;
    private final Cleaning cleaning;
    private final Indexing indexing;
    private final Readers readers;
    private final Readers searchers;
    private final Schema.Installation installation;

    private SqlDatabase(GroupCommit lane, Readers readers, Readers searchers, Schema.Installation installation) {
        this.lane = lane;
        this.cleaning = new Cleaning(lane);
        this.indexing = new Indexing(lane);
        this.readers = readers;
        this.searchers = searchers;
        this.installation = installation;
    }

    /// Opens the SQLite database in this file and brings it up to date.
    ///
    /// @param file exists, possibly empty
    /// @throws StartFault when it cannot be used, in one sentence
    public static SqlDatabase open(Path file, Broadcast broadcast, Instant now) throws StartFault {
        var sqlite = new Sqlite(file);
        try {
            SqliteLibrary.load();
        } catch (SQLException | IOException e) {
            throw new StartFault("SQLite cannot be loaded from the folder for temporary files: " + e + ".", e);
        }
        Schema.migrate(sqlite);
        var database = open(sqlite, new SqliteWriteConnection(sqlite), broadcast, now);
        database.tidyUp();
        return database;
    }

    /// Goes on with what an earlier process did not finish, behind the writes of others.
    void tidyUp() {
        cleaning.start();
        indexing.start();
    }

    /// Opens a database that is up to date, with a writer of the caller's choice. Until it tidies up nobody but the
    /// caller
    /// writes.
    static SqlDatabase open(Sqlite sqlite, WriteConnection writer, Broadcast broadcast, Instant now) throws StartFault {
        var lane = new GroupCommit(writer, broadcast);
        lane.start();
        try {
            var installation = Schema.installation(lane, now);
            lane.run(transaction -> {
                SearchIndex.prepare(transaction.sql());
                return true;
            });
            return new SqlDatabase(
                    lane,
                    new Readers(sqlite, "reader", Readers.CONNECTIONS),
                    new Readers(sqlite, "searcher", SEARCHERS),
                    installation);
        } catch (SqlFault | IllegalStateException | Refused e) {
            lane.close();
            throw new StartFault("The database " + sqlite + " cannot be used: " + reason(e) + ".", e);
        }
    }

    private static String reason(Throwable fault) {
        var cause = fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    public AccountStore accounts() {
        return new SqlAccountStore(readers, lane, installation.general());
    }

    public SessionStore sessions() {
        return new SqlSessionStore(readers, lane);
    }

    public RoomStore rooms() {
        return new SqlRoomStore(readers, lane, cleaning, installation.general());
    }

    public MemberStore members() {
        return new SqlMemberStore(readers, lane, cleaning);
    }

    public MessageStore messages() {
        return new SqlMessageStore(readers, lane);
    }

    public PresenceStore presence() {
        return new SqlPresenceStore(readers, lane);
    }

    public ReceiptStore receipts() {
        return new SqlReceiptStore(readers);
    }

    public PersonStore people() {
        return new SqlPersonStore(readers);
    }

    public MessageSearch search() {
        return new SqlMessageSearch(searchers);
    }

    public BelongingStore belongings() {
        return new SqlBelongingStore(readers, lane);
    }

    public DraftStore drafts() {
        return new SqlDraftStore(readers, lane);
    }

    public BookmarkStore bookmarks() {
        return new SqlBookmarkStore(readers, lane);
    }

    public ScheduleStore schedule() {
        return new SqlScheduleStore(readers, lane);
    }

    public OpinionStore opinions() {
        return new SqlOpinionStore(readers, lane);
    }

    public PinStore pins() {
        return new SqlPinStore(readers, lane);
    }

    public ThreadStore threads() {
        return new SqlThreadStore(readers, lane);
    }

    /// The keys, wrapped with this master key.
    ///
    /// @throws StartFault when it is not the one they were wrapped with
    public SecretKeys keys(MasterKey masterKey) throws StartFault {
        return SqlSecretKeys.open(readers, lane, masterKey);
    }

    /// Whether keys were ever wrapped here, so that there must be a master key already.
    public boolean hasKeys() {
        return readers.read(SqlSecretKeys::hasKeys);
    }

    GroupCommit lane() {
        return lane;
    }

    Readers readers() {
        return readers;
    }

    public String incarnation() {
        return installation.incarnation();
    }

    /// Whether reading and writing work: both are tried. Writing tries with an empty transaction, which needs
    /// no disk.
    public boolean ready() {
        try {
            return lane.run(_ -> true)
                    && readers.read(sql -> sql.query("SELECT 1 AS one")
                            .map(row -> row.getInt("one") == 1)
                            .one());
        } catch (Refused | IllegalStateException _) {
            return false;
        }
    }

    /// Finishes what is under way and leaves one plain file behind.
    @Override
    public void close() {
        cleaning.close();
        indexing.close();
        searchers.close();
        readers.close();
        lane.close();
    }
}
