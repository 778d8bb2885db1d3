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
    public record State(RoomKind kind, boolean general, boolean readOnly, Duration slowMode, boolean archived) {}

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
        member.mutedUntil().filter(now::isBefore).ifPresent(until -> {
            throw new Refused(new Refusal.Muted(until));
        });
        if (room.readOnly() && !Right.SPEAK_ALWAYS.isOf(member.role())) {
            throw new Refused(new Refusal.ReadOnly());
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
