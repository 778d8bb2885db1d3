package mlchat.domain.rooms;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;

/// The rules of rooms, without time or storage: stores ask them inside the transaction that acts.
public final class RoomRules {
    private RoomRules() {}

    /// What the rules need to know of a room.
    ///
    /// @param general whether it is the room in which everybody is
    public record State(RoomKind kind, boolean general, boolean readOnly, Duration slowMode, boolean archived) {
        static State of(Room room) {
            return new State(
                    room.kind(),
                    room.isGeneral(),
                    room.readOnly(),
                    room.slowMode(),
                    room.archivedAt().isPresent());
        }
    }

    /// What the rules need to know of somebody in it.
    ///
    /// @param spokeAt when the member last spoke, where slow mode asked for it
    public record Standing(Role role, Optional<Instant> mutedUntil, Optional<Instant> spokeAt) {}

    /// @throws Refused with `NotAllowed`, or `RoomArchived` for everything but archiving and deleting
    public static void require(Right right, State room, Role role) {
        if (room.kind() == RoomKind.DIRECT) {
            throw new Refused(new Refusal.NotAllowed("A direct conversation has no settings and no roles."));
        }
        if (!right.isOf(role)) {
            throw new Refused(new Refusal.NotAllowed("Only " + whoHas(right) + " of this room may do this."));
        }
        if (room.archived() && right != Right.ARCHIVE && right != Right.DELETE) {
            throw new Refused(new Refusal.RoomArchived());
        }
    }

    private static String whoHas(Right right) {
        return switch (right.least()) {
            case MEMBER -> "members";
            case MODERATOR -> "moderators and owners";
            case OWNER -> "owners";
        };
    }

    /// Whether the settings may become what is wanted. A room that is opened again may be changed in the
    /// same step.
    ///
    /// @param before the room as it is now
    /// @throws Refused with `NotAllowed`, `RoomArchived` or `RoomPermanent`
    public static void requireMayChange(State room, Role role, Room before, RoomEdit edit) {
        boolean archived = edit.archived().orElse(room.archived());
        if (archived != room.archived()) {
            require(Right.ARCHIVE, room, role);
            requireNotGeneral(room, "The room where everybody is stays open.");
        }
        if (edit.settles() || archived == room.archived()) {
            var then = new State(room.kind(), room.general(), room.readOnly(), room.slowMode(), archived);
            require(Right.SETTLE, then, role);
        }
        if (edit.name().isPresent() && !edit.name().equals(before.name())) {
            requireNotGeneral(room, "The room where everybody is keeps its name.");
        }
    }

    private static void requireNotGeneral(State room, String reason) {
        if (room.general()) {
            throw new Refused(new Refusal.RoomPermanent(reason));
        }
    }

    /// Over whom one has power: owners over all, others over lower roles.
    ///
    /// @throws Refused with `NotAllowed`
    public static void requireAbove(Role actor, Role other) {
        if (actor != Role.OWNER && actor.compareTo(other) <= 0) {
            throw new Refused(new Refusal.NotAllowed("Only a higher role may do this to this member."));
        }
    }

    /// @throws Refused with `RoomArchived`, `Muted`, `ReadOnly` or `SlowMode`
    public static void requireMaySpeak(State room, Standing member, Instant now) {
        requireMayWrite(room, member, now);
        if (!Right.SPEAK_ALWAYS.isOf(member.role())) {
            requireWaited(room, member, now);
        }
    }

    private static void requireWaited(State room, Standing member, Instant now) {
        member.spokeAt()
                .map(at -> at.plus(room.slowMode()))
                .filter(now::isBefore)
                .ifPresent(next -> {
                    throw new Refused(new Refusal.SlowMode(Duration.between(now, next)));
                });
    }

    /// Whether somebody may change what he has said: as to speak, but without waiting.
    ///
    /// @throws Refused with `RoomArchived`, `Muted` or `ReadOnly`
    public static void requireMayWrite(State room, Standing member, Instant now) {
        if (room.archived()) {
            throw new Refused(new Refusal.RoomArchived());
        }
        requireVoice(member, now);
        if (room.readOnly() && !Right.SPEAK_ALWAYS.isOf(member.role())) {
            throw new Refused(new Refusal.ReadOnly());
        }
    }

    /// Whether somebody may react to what others say. In a read-only room everybody may, and nobody waits:
    /// it is how those who only listen answer an announcement. Taking a reaction back is no speaking, so it
    /// needs no voice.
    ///
    /// @throws Refused with `RoomArchived`, or with `Muted` unless it is taken back
    public static void requireMayReact(State room, Standing member, boolean takenBack, Instant now) {
        if (room.archived()) {
            throw new Refused(new Refusal.RoomArchived());
        }
        if (!takenBack) {
            requireVoice(member, now);
        }
    }

    private static void requireVoice(Standing member, Instant now) {
        member.mutedUntil().filter(now::isBefore).ifPresent(until -> {
            throw new Refused(new Refusal.Muted(until));
        });
    }

    /// Whether somebody may pin messages: in conversations everybody who has a voice, in rooms those who
    /// have the [Right].
    ///
    /// @throws Refused with `RoomArchived`, `Muted` or `NotAllowed`
    public static void requireMayPin(State room, Standing member, Instant now) {
        if (room.archived()) {
            throw new Refused(new Refusal.RoomArchived());
        }
        requireVoice(member, now);
        if (room.kind() != RoomKind.DIRECT && room.kind() != RoomKind.GROUP) {
            require(Right.PIN, room, member.role());
        }
    }

    /// Whether somebody may call everybody in the room at once: in conversations everybody, in rooms those
    /// who have the [Right].
    ///
    /// @throws Refused with `NotAllowed`
    public static void requireMayCallAll(State room, Role role) {
        boolean conversation = room.kind() == RoomKind.DIRECT || room.kind() == RoomKind.GROUP;
        if (!conversation && !Right.CALL_ALL.isOf(role)) {
            throw new Refused(new Refusal.NotAllowed("Only " + whoHas(Right.CALL_ALL)
                    + " of this room call everybody with @room; `@room` in code calls nobody."));
        }
    }

    /// Nobody leaves the general room, and nobody a direct one.
    ///
    /// @throws Refused with `RoomPermanent`
    public static void requireMayBeLeft(State room) {
        if (room.general()) {
            throw new Refused(new Refusal.RoomPermanent("Everybody is in this room."));
        }
        if (room.kind() == RoomKind.DIRECT) {
            throw new Refused(new Refusal.RoomPermanent("A direct conversation belongs to exactly its people."));
        }
    }
}
