package mlchat.stores.sql;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mlchat.domain.Event;
import mlchat.domain.Ids;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.messages.SystemNote;
import mlchat.domain.people.Person;
import mlchat.domain.rooms.Role;
import mlchat.domain.rooms.Room;
import mlchat.domain.rooms.RoomEdit;
import mlchat.domain.rooms.RoomKind;
import mlchat.domain.rooms.RoomName;
import mlchat.domain.rooms.RoomRules;
import mlchat.domain.rooms.Topic;

/// How the settings of a room change.
final class RoomSettings {
    private final Transaction transaction;
    private final Room before;

    RoomSettings(Transaction transaction, Room before) {
        this.transaction = transaction;
        this.before = before;
    }

    /// What a change comes to.
    private record Outcome(
            Optional<RoomName> name,
            Topic topic,
            boolean readOnly,
            long slowMode,
            boolean receipts,
            Optional<Instant> archivedAt) {}

    /// @throws Refused before anything is written
    void change(Person actor, Role role, RoomEdit edit, Ids ids, Instant at) {
        var outcome = new Outcome(
                edit.name().or(before::name),
                edit.topic().orElse(before.topic()),
                edit.readOnly().orElse(before.readOnly()),
                edit.slowMode().orElse(before.slowMode()).toSeconds(),
                edit.receipts().orElse(before.receipts()),
                archivedAt(edit, at));
        var state = transaction.ledger().room(before.id()).state();
        RoomRules.requireMayChange(state, role, before, edit);
        edit.name().ifPresent(this::requireFree);
        if (outcome.equals(of(before))) {
            return;
        }
        write(outcome, state);
        var notes = new Notes(transaction, ids, at);
        notes(outcome).forEach(note -> notes.post(before.id(), actor, note));
    }

    private Optional<Instant> archivedAt(RoomEdit edit, Instant at) {
        return edit.archived()
                .map(archived -> archived
                        ? before.archivedAt().or(() -> Optional.of(at.truncatedTo(ChronoUnit.MILLIS)))
                        : Optional.<Instant>empty())
                .orElse(before.archivedAt());
    }

    private static Outcome of(Room room) {
        return new Outcome(
                room.name(),
                room.topic(),
                room.readOnly(),
                room.slowMode().toSeconds(),
                room.receipts(),
                room.archivedAt());
    }

    private void requireFree(RoomName name) {
        if (NewRooms.named(transaction.sql(), name)
                .filter(room -> !room.equals(before.id()))
                .isPresent()) {
            throw new Refused(new Refusal.RoomNameTaken());
        }
    }

    private void write(Outcome outcome, RoomRules.State state) {
        var sql = transaction.sql();
        var id = before.id();
        var counter = transaction.ledger().room(id);
        long rev = counter.nextRev();
        sql.update("""
                        UPDATE rooms
                        SET name = :name,
                            canonical_name = :canonicalName,
                            topic = :topic,
                            read_only = :readOnly,
                            slow_mode = :slowMode,
                            receipts = :receipts,
                            archived_at = :archivedAt,
                            meta_rev = :rev
                        WHERE id = :id
                        """)
                .bind("name", outcome.name().map(RoomName::value))
                .bind("canonicalName", outcome.name().map(RoomName::canonical))
                .bind("topic", outcome.topic().value())
                .bind("readOnly", outcome.readOnly())
                .bind("slowMode", outcome.slowMode())
                .bind("receipts", outcome.receipts())
                .bind("archivedAt", outcome.archivedAt())
                .bind("rev", rev)
                .bind("id", id.value())
                .execute();
        if (before.kind() == RoomKind.PUBLIC && !outcome.name().equals(before.name())) {
            RoomNames.delete(sql, id);
            outcome.name().ifPresent(name -> RoomNames.insert(sql, id, name));
        }
        var after = after(outcome, counter.seq(), rev);
        counter.settle(new RoomRules.State(
                state.kind(),
                state.general(),
                after.readOnly(),
                after.slowMode(),
                after.archivedAt().isPresent()));
        transaction.announce(new Event.RoomChanged(after));
    }

    private Room after(Outcome outcome, long seq, long rev) {
        return new Room(
                before.id(),
                before.kind(),
                outcome.name(),
                outcome.topic(),
                outcome.readOnly(),
                Duration.ofSeconds(outcome.slowMode()),
                outcome.receipts(),
                outcome.archivedAt(),
                transaction.ledger().room(before.id()).memberCount(),
                before.people(),
                seq,
                rev,
                rev);
    }

    private List<SystemNote> notes(Outcome outcome) {
        var notes = new ArrayList<SystemNote>();
        if (!outcome.name().equals(before.name())) {
            outcome.name().ifPresent(name -> notes.add(SystemNote.of(SystemNote.Kind.RENAMED, name.value())));
        }
        if (!outcome.topic().equals(before.topic())) {
            notes.add(SystemNote.of(SystemNote.Kind.TOPIC, outcome.topic().value()));
        }
        if (outcome.archivedAt().isPresent() && before.archivedAt().isEmpty()) {
            notes.add(SystemNote.of(SystemNote.Kind.ARCHIVED));
        }
        if (outcome.archivedAt().isEmpty() && before.archivedAt().isPresent()) {
            notes.add(SystemNote.of(SystemNote.Kind.REOPENED));
        }
        return notes;
    }
}
