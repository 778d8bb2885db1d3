package mlchat.stores.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import mlchat.domain.auth.Account;
import mlchat.domain.auth.Session;
import mlchat.domain.auth.SessionId;
import mlchat.domain.messages.ClientId;
import mlchat.domain.messages.Mentioned;
import mlchat.domain.messages.Message;
import mlchat.domain.messages.MessageId;
import mlchat.domain.messages.Replies;
import mlchat.domain.messages.Reply;
import mlchat.domain.messages.SystemNote;
import mlchat.domain.people.DisplayName;
import mlchat.domain.people.Person;
import mlchat.domain.people.UserId;
import mlchat.domain.people.Username;
import mlchat.domain.rooms.Member;
import mlchat.domain.rooms.OwnSettings;
import mlchat.domain.rooms.ReadMark;
import mlchat.domain.rooms.Revision;
import mlchat.domain.rooms.Role;
import mlchat.domain.rooms.Room;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomKind;
import mlchat.domain.rooms.RoomName;
import mlchat.domain.rooms.Topic;

/// Rows as the domain's records, by the names of their columns.
final class Rows {
    private Rows() {}

    static Person person(ResultSet row) throws SQLException {
        return new Person(
                new UserId(Columns.uuid(row, "id")),
                new Username(row.getString("username")),
                new DisplayName(row.getString("display_name")),
                Person.Kind.valueOf(row.getString("kind")));
    }

    static Account account(ResultSet row) throws SQLException {
        return new Account(person(row), row.getBoolean("administrator"), Columns.instant(row, "created_at"));
    }

    static Session session(ResultSet row) throws SQLException {
        return new Session(
                new SessionId(Columns.uuid(row, "id")),
                new UserId(Columns.uuid(row, "user_id")),
                row.getString("client"),
                row.getString("address"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "last_used_at"),
                Columns.instant(row, "ends_at"));
    }

    /// A row of the view `told_messages`.
    static Message message(ResultSet row) throws SQLException {
        var sender = new Person(
                new UserId(Columns.uuid(row, "sender_id")),
                new Username(row.getString("sender_username")),
                new DisplayName(row.getString("sender_display_name")),
                Person.Kind.valueOf(row.getString("sender_kind")));
        return new Message(
                new MessageId(Columns.uuid(row, "id")),
                new RoomId(Columns.uuid(row, "room_id")),
                row.getLong("seq"),
                row.getLong("rev"),
                Optional.ofNullable(row.getString("client_id")).map(ClientId::new),
                sender,
                Columns.optionalUuid(row, "recipient_id").map(UserId::new),
                row.getString("content"),
                system(row),
                Columns.instant(row, "created_at"),
                Columns.optionalInstant(row, "edited_at"),
                Columns.optionalInstant(row, "deleted_at"),
                ShownReactions.read(Optional.ofNullable(row.getString("reactions"))),
                row.getLong("pinned_rev") > 0,
                reply(row),
                replies(row),
                new Mentioned(
                        UserIds.read(Optional.ofNullable(row.getBytes("mentioned"))), row.getBoolean("mentions_room")),
                PollText.read(Optional.ofNullable(row.getString("poll"))));
    }

    private static Reply reply(ResultSet row) throws SQLException {
        var threadOf = Columns.optionalUuid(row, "thread_of").map(MessageId::new);
        boolean alsoToRoom = threadOf.isPresent() && !row.getBoolean("thread_only");
        return new Reply(Columns.optionalUuid(row, "reply_to").map(MessageId::new), threadOf, alsoToRoom);
    }

    private static Optional<Replies> replies(ResultSet row) throws SQLException {
        int count = row.getInt("reply_count");
        return count == 0
                ? Optional.empty()
                : Optional.of(new Replies(
                        count,
                        row.getLong("last_reply_seq"),
                        Columns.instant(row, "last_reply_at"),
                        UserIds.read(Optional.ofNullable(row.getBytes("repliers")))));
    }

    private static Optional<SystemNote> system(ResultSet row) throws SQLException {
        var kind = row.getString("system_kind");
        if (kind == null) {
            return Optional.empty();
        }
        return Optional.of(new SystemNote(
                SystemNote.Kind.valueOf(kind),
                about(row),
                Optional.ofNullable(row.getString("system_text")),
                Columns.optionalUuid(row, "system_message_id").map(MessageId::new)));
    }

    private static Optional<Person> about(ResultSet row) throws SQLException {
        var id = Columns.optionalUuid(row, "system_user_id");
        if (id.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Person(
                new UserId(id.get()),
                new Username(row.getString("system_username")),
                new DisplayName(row.getString("system_display_name")),
                Person.Kind.valueOf(row.getString("system_user_kind"))));
    }

    static Revision revision(ResultSet row) throws SQLException {
        return new Revision(row.getLong("seq"), row.getLong("rev"));
    }

    static Member member(ResultSet row) throws SQLException {
        return new Member(
                person(row),
                Role.valueOf(row.getString("role")),
                Columns.instant(row, "joined_at"),
                Columns.optionalInstant(row, "muted_until"),
                Columns.optionalInstant(row, "left_at"),
                row.getLong("rev"));
    }

    static Room room(ResultSet row, List<Person> people) throws SQLException {
        return new Room(
                new RoomId(Columns.uuid(row, "id")),
                RoomKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("name")).map(RoomName::new),
                new Topic(row.getString("topic")),
                row.getBoolean("read_only"),
                Duration.ofSeconds(row.getLong("slow_mode")),
                row.getBoolean("receipts"),
                Columns.optionalInstant(row, "archived_at"),
                row.getInt("member_count"),
                people,
                row.getLong("seq"),
                row.getLong("rev"),
                row.getLong("meta_rev"));
    }

    static OwnSettings own(ResultSet row) throws SQLException {
        return new OwnSettings(row.getBoolean("favourite"), OwnSettings.Level.valueOf(row.getString("level")));
    }

    static ReadMark mark(ResultSet row) throws SQLException {
        return new ReadMark(row.getLong("read_seq"), row.getInt("unread"), row.getInt("mentions"));
    }
}
