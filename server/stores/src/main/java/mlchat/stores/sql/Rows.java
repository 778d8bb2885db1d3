package mlchat.stores.sql;

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
import mlchat.stores.jdbc.Row;

/// Rows as the domain's records, by the names of their columns.
final class Rows {
    private Rows() {}

    static Person person(Row row) {
        return new Person(
                new UserId(row.getUuid("id")),
                new Username(row.getString("username")),
                new DisplayName(row.getString("display_name")),
                Person.Kind.valueOf(row.getString("kind")));
    }

    static Account account(Row row) {
        return new Account(person(row), row.getBoolean("administrator"), row.getInstant("created_at"));
    }

    static Session session(Row row) {
        return new Session(
                new SessionId(row.getUuid("id")),
                new UserId(row.getUuid("user_id")),
                row.getString("client"),
                row.getString("address"),
                row.getInstant("created_at"),
                row.getInstant("last_used_at"),
                row.getInstant("ends_at"));
    }

    /// A row of the view `told_messages`.
    static Message message(Row row) {
        var sender = new Person(
                new UserId(row.getUuid("sender_id")),
                new Username(row.getString("sender_username")),
                new DisplayName(row.getString("sender_display_name")),
                Person.Kind.valueOf(row.getString("sender_kind")));
        return new Message(
                new MessageId(row.getUuid("id")),
                new RoomId(row.getUuid("room_id")),
                row.getLong("seq"),
                row.getLong("rev"),
                row.optionalString("client_id").map(ClientId::new),
                sender,
                row.optionalUuid("recipient_id").map(UserId::new),
                row.getString("content"),
                system(row),
                row.getInstant("created_at"),
                row.optionalInstant("edited_at"),
                row.optionalInstant("deleted_at"),
                ShownReactions.read(row.optionalString("reactions")),
                row.getLong("pinned_rev") > 0,
                reply(row),
                replies(row),
                new Mentioned(UserIds.read(row.optionalBytes("mentioned")), row.getBoolean("mentions_room")),
                PollText.read(row.optionalString("poll")));
    }

    private static Reply reply(Row row) {
        var threadOf = row.optionalUuid("thread_of").map(MessageId::new);
        boolean alsoToRoom = threadOf.isPresent() && !row.getBoolean("thread_only");
        return new Reply(row.optionalUuid("reply_to").map(MessageId::new), threadOf, alsoToRoom);
    }

    private static Optional<Replies> replies(Row row) {
        int count = row.getInt("reply_count");
        return count == 0
                ? Optional.empty()
                : Optional.of(new Replies(
                        count,
                        row.getLong("last_reply_seq"),
                        row.getInstant("last_reply_at"),
                        UserIds.read(row.optionalBytes("repliers"))));
    }

    private static Optional<SystemNote> system(Row row) {
        return row.optionalString("system_kind")
                .map(kind -> new SystemNote(
                        SystemNote.Kind.valueOf(kind),
                        about(row),
                        row.optionalString("system_text"),
                        row.optionalUuid("system_message_id").map(MessageId::new)));
    }

    private static Optional<Person> about(Row row) {
        var id = row.optionalUuid("system_user_id");
        if (id.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Person(
                new UserId(id.get()),
                new Username(row.getString("system_username")),
                new DisplayName(row.getString("system_display_name")),
                Person.Kind.valueOf(row.getString("system_user_kind"))));
    }

    static Revision revision(Row row) {
        return new Revision(row.getLong("seq"), row.getLong("rev"));
    }

    static Member member(Row row) {
        return new Member(
                person(row),
                Role.valueOf(row.getString("role")),
                row.getInstant("joined_at"),
                row.optionalInstant("muted_until"),
                row.optionalInstant("left_at"),
                row.getLong("rev"));
    }

    static Room room(Row row, List<Person> people) {
        return new Room(
                new RoomId(row.getUuid("id")),
                RoomKind.valueOf(row.getString("kind")),
                row.optionalString("name").map(RoomName::new),
                new Topic(row.getString("topic")),
                row.getBoolean("read_only"),
                Duration.ofSeconds(row.getLong("slow_mode")),
                row.getBoolean("receipts"),
                row.optionalInstant("archived_at"),
                row.getInt("member_count"),
                people,
                row.getLong("seq"),
                row.getLong("rev"),
                row.getLong("meta_rev"));
    }

    static OwnSettings own(Row row) {
        return new OwnSettings(row.getBoolean("favourite"), OwnSettings.Level.valueOf(row.getString("level")));
    }

    static ReadMark mark(Row row) {
        return new ReadMark(row.getLong("read_seq"), row.getInt("unread"), row.getInt("mentions"));
    }
}
