package mlchat.domain.messages;

import java.time.Instant;
import java.util.List;
import java.util.Set;
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

    /// Whether the message is one of which people may think something.
    ///
    /// @throws Refused with `MessageNotFound` when it is deleted, `NotAllowed` for notes of the system
    public static void requireOpen(Message message) {
        if (message.deletedAt().isPresent()) {
            throw new Refused(new Refusal.MessageNotFound());
        }
        if (message.system().isPresent()) {
            throw new Refused(new Refusal.NotAllowed("This is a note of the system, not a message."));
        }
    }

    /// Whether a thread may begin or go on at the message. A deleted one keeps the thread that it has.
    ///
    /// @throws Refused with `MessageNotFound` when it is deleted and nobody replied, `NotAllowed` for notes
    ///     of the system and for replies: a thread has no threads
    public static void requireThread(Message root) {
        if (root.reply().threadOf().isPresent()) {
            throw new Refused(new Refusal.NotAllowed("This is a reply: answer in the thread to which it belongs."));
        }
        if (root.replies().isEmpty()) {
            requireOpen(root);
        }
    }

    /// What one may choose in a poll that is open.
    ///
    /// @throws Refused with `PollInvalid` or `PollClosed`
    public static void requireMayChoose(Message message, Set<Integer> options, Instant now) {
        var poll = poll(message);
        if (poll.isClosed(now)) {
            throw new Refused(new Refusal.PollClosed());
        }
        if (options.stream().anyMatch(at -> at < 0 || at >= poll.options().size())) {
            throw new Refused(new Refusal.PollInvalid("There is no such option."));
        }
        if (options.size() > 1 && !poll.form().multiple()) {
            throw new Refused(new Refusal.PollInvalid("In this poll one chooses one option."));
        }
    }

    /// One closes one's own polls, and as a moderator everybody's but in direct rooms.
    ///
    /// @throws Refused with `PollInvalid` or `NotAllowed`
    public static void requireMayClose(Message message, UserId actor, RoomRules.State room, Role role) {
        poll(message);
        boolean moderates = room.kind() != RoomKind.DIRECT && Right.MODERATE.isOf(role);
        if (!message.sender().id().equals(actor) && !moderates) {
            throw new Refused(new Refusal.NotAllowed("Only who asked, or a moderator of the room, closes a poll."));
        }
    }

    private static Poll poll(Message message) {
        return message.poll()
                .orElseThrow(() -> new Refused(new Refusal.PollInvalid("This message asks nobody to choose.")));
    }

    /// A message has only so many different emoji under it.
    ///
    /// @throws Refused with `TooManyReactions`
    public static void requireRoomFor(Emoji emoji, List<Reaction> reactions, int kinds) {
        if (reactions.size() >= kinds
                && reactions.stream().noneMatch(reaction -> reaction.emoji().equals(emoji))) {
            throw new Refused(new Refusal.TooManyReactions(kinds));
        }
    }
}
