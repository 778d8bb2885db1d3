package mlchat.stores.sql;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mlchat.domain.Event;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.auth.SessionId;
import mlchat.domain.messages.Message;
import mlchat.domain.messages.MessageId;
import mlchat.domain.messages.MessageRules;
import mlchat.domain.messages.Version;
import mlchat.domain.messages.Wording;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.Membership;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomRules;
import mlchat.stores.jdbc.Sql;

/// How a message changes after it was posted. What may refuse comes before what is written.
final class MessageChanges {
    private final Transaction transaction;
    private final RoomId room;
    private final UserId user;
    private final SessionId session;
    private final Instant at;

    MessageChanges(Transaction transaction, Membership actor, Instant at) {
        this.transaction = transaction;
        this.room = actor.room();
        this.user = actor.user();
        this.session = actor.session();
        this.at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    Message edit(MessageId id, Wording wording) {
        var standing = seat().standing();
        var message = message(id);
        MessageRules.requireMayEdit(message, user, state(), standing, at);
        if (message.content().equals(wording.content())) {
            return message;
        }
        if (wording.mentions().room() && !message.mentioned().room()) {
            RoomRules.requireMayCallAll(state(), standing.role());
        }
        keep(message);
        SearchIndex.replace(sql(), message, wording.content());
        var edited = message.edited(nextRev(), wording.content(), at)
                .naming(MentionRows.find(sql(), room, wording.mentions()));
        name(edited);
        return write(edited);
    }

    Message delete(MessageId id) {
        var standing = seat().standing();
        var message = message(id);
        MessageRules.requireMayDelete(message, user, state(), standing.role());
        if (message.deletedAt().isPresent()) {
            return message;
        }
        forget(id);
        SearchIndex.remove(sql(), message);
        MentionRows.remove(sql(), message);
        var deleted = write(message.deleted(nextRev(), at));
        new ThreadCounts(transaction).deleted(deleted);
        return deleted;
    }

    /// What it said before, what people thought of it, and that it was pinned.
    private void forget(MessageId id) {
        sql().update("""
                        DELETE FROM message_versions
                        WHERE message_id = :id
                        """).bind("id", id.value()).execute();
        sql().update("""
                        DELETE FROM reactions
                        WHERE message_id = :id
                        """).bind("id", id.value()).execute();
        sql().update("""
                        DELETE FROM votes
                        WHERE message_id = :id
                        """).bind("id", id.value()).execute();
        sql().update("""
                        UPDATE messages
                        SET reactions = NULL, pinned_rev = NULL, poll = NULL
                        WHERE id = :id
                        """).bind("id", id.value()).execute();
    }

    /// Whoever is named only now, and follows the thread for it, is told of this message at once.
    private void name(Message edited) {
        MentionRows.remove(sql(), edited);
        MentionRows.add(sql(), edited);
        new ThreadCounts(transaction).followNamed(edited);
    }

    private Ledger.Seat seat() {
        var seat = transaction.ledger().seat(room, user);
        SqlSessionStore.requireLive(sql(), session, user, at);
        return seat;
    }

    private RoomRules.State state() {
        return transaction.ledger().room(room).state();
    }

    private Message message(MessageId id) {
        return find(sql(), room, id).orElseThrow(() -> new Refused(new Refusal.MessageNotFound()));
    }

    private void keep(Message message) {
        sql().update("""
                        INSERT INTO message_versions (message_id, version, content, written_at)
                        SELECT :id, coalesce(max(version), 0) + 1, :content, :writtenAt
                        FROM message_versions
                        WHERE message_id = :id
                        """)
                .bind("id", message.id().value())
                .bind("content", message.content())
                .bind("writtenAt", message.editedAt().orElse(message.at()))
                .execute();
    }

    private long nextRev() {
        return transaction.ledger().room(room).nextRev();
    }

    private Message write(Message changed) {
        sql().update("""
                        UPDATE messages
                        SET rev = :rev,
                            content = :content,
                            edited_at = :editedAt,
                            deleted_at = :deletedAt,
                            mentioned = :mentioned,
                            mentions_room = :mentionsRoom
                        WHERE id = :id
                        """)
                .bind("rev", changed.rev())
                .bind("content", changed.content())
                .bind("editedAt", changed.editedAt())
                .bind("deletedAt", changed.deletedAt())
                .bind("mentioned", MessageRows.mentioned(changed.mentioned()))
                .bind("mentionsRoom", changed.mentioned().room())
                .bind("id", changed.id().value())
                .execute();
        transaction.announce(new Event.MessageChanged(changed));
        return changed;
    }

    private Sql sql() {
        return transaction.sql();
    }

    static Optional<Message> find(Sql sql, RoomId room, MessageId id) {
        return sql.query("""
                        SELECT *
                        FROM told_messages
                        WHERE id = :id AND room_id = :room
                        """)
                .bind("id", id.value())
                .bind("room", room.value())
                .map(row -> Rows.message(row))
                .findOne();
    }

    /// What the message said when it was posted, as long as it is not deleted.
    static String posted(Sql sql, Message message) {
        return message.editedAt().isEmpty()
                ? message.content()
                : versions(sql, message).getFirst().content();
    }

    static List<Version> versions(Sql sql, Message message) {
        if (message.deletedAt().isPresent()) {
            return List.of();
        }
        var versions = new ArrayList<>(sql.query("""
                        SELECT content, written_at
                        FROM message_versions
                        WHERE message_id = :id
                        ORDER BY version
                        """)
                .bind("id", message.id().value())
                .map(row -> new Version(row.getString("content"), row.getInstant("written_at")))
                .list());
        versions.add(new Version(message.content(), message.editedAt().orElse(message.at())));
        return List.copyOf(versions);
    }
}
