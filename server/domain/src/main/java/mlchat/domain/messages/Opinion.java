package mlchat.domain.messages;

import java.util.Set;
import mlchat.domain.auth.SessionId;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.Membership;

/// What a member thinks of a message. It waits for others of its kind, so it keeps no [Membership] but who it was:
/// stores check at the commit that it still is.
public final class Opinion {
    private final UserId user;
    private final SessionId session;
    private final Stance stance;

    /// What is thought.
    public sealed interface Stance {

        /// Reacts with the emoji, or not any more.
        record React(Emoji emoji, boolean on) implements Stance {}

        /// Chooses these options of a poll, by their places, and no others; nothing takes the vote back.
        record Vote(Set<Integer> options) implements Stance {
            public Vote {
                options = Set.copyOf(options);
            }
        }

        /// Ends the poll.
        record Close() implements Stance {}
    }

    Opinion(Membership author, Stance stance) {
        this.user = author.user();
        this.session = author.session();
        this.stance = stance;
    }

    public UserId user() {
        return user;
    }

    public SessionId session() {
        return session;
    }

    public Stance stance() {
        return stance;
    }
}
