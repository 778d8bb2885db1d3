package mlchat.domain.messages;

import java.time.Instant;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.Right;
import mlchat.domain.rooms.Role;
import mlchat.domain.rooms.RoomKind;
import mlchat.domain.rooms.RoomRules;

/// The rules of changing what was said, without time or storage: stores ask them inside the transaction
/// that acts.
public final class MessageRules {
    private MessageRules() {}

    /// One edits one's own messages, where and while one may write.
    ///
    /// @throws Refused with `NotAllowed`, `MessageNotFound` when it is deleted, and as
    /// [RoomRules#requireMayWrite]
    public static void requireMayEdit(
            Message message, UserId editor, RoomRules.State room, RoomRules.Standing standing, Instant now) {
        if (!message.sender().id().equals(editor) || message.system().isPresent()) {
            throw new Refused(new Refusal.NotAllowed("Only its sender edits a message."));
        }
        if (message.deletedAt().isPresent()) {
            throw new Refused(new Refusal.MessageNotFound());
        }
        RoomRules.requireMayWrite(room, standing, now);
    }

    /// One deletes one's own messages, and as a moderator everybody's but in direct rooms.
    ///
    /// @throws Refused with `NotAllowed`
    public static void requireMayDelete(Message message, UserId actor, RoomRules.State room, Role role) {
        if (message.system().isPresent()) {
            throw new Refused(new Refusal.NotAllowed("What the system notes is not deleted."));
        }
        boolean moderates = room.kind() != RoomKind.DIRECT && Right.MODERATE.isOf(role);
        if (!message.sender().id().equals(actor) && !moderates) {
            throw new Refused(
                    new Refusal.NotAllowed("Only its sender, or a moderator of the room, deletes a message."));
        }
    }
}
