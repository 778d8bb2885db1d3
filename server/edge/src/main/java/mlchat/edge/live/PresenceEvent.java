package mlchat.edge.live;

import java.util.List;
import java.util.Optional;
import mlchat.domain.presence.Choice;
import mlchat.domain.presence.Presence;
import mlchat.domain.presence.StatusText;
import mlchat.edge.wire.Fields;
import mlchat.edge.wire.Times;

/// `presence`: what is shown of people now.
record PresenceEvent(List<Shown> people) {

    /// @param status     `online`, `away`, `dnd` or `offline`
    /// @param text       what the person says of it
    /// @param lastSeenAt when an `offline` person was shown last, if known
    record Shown(String userId, String status, Optional<String> text, Optional<String> lastSeenAt) {
        static Shown of(Presence presence) {
            return new Shown(
                    presence.user().toString(),
                    Fields.word(presence.shown()),
                    presence.text().map(StatusText::value),
                    presence.lastSeenAt().map(Times::text));
        }
    }

    /// `presence:chosen`, and a part of `ready`: how the user wants to be seen.
    ///
    /// @param status `online`, `away`, `dnd` or `invisible`
    record Chosen(String status, Optional<String> text) {
        static Chosen of(Choice choice) {
            return new Chosen(Fields.word(choice.availability()), choice.text().map(StatusText::value));
        }
    }

    static PresenceEvent of(List<Presence> people) {
        return new PresenceEvent(people.stream().map(Shown::of).toList());
    }
}
