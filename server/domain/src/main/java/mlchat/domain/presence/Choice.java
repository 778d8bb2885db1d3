package mlchat.domain.presence;

import java.util.Optional;

/// How somebody wants to be seen, and what he says of it. It outlives connections.
public record Choice(Availability availability, Optional<StatusText> text) {
    /// As it is for who has chosen nothing.
    public static final Choice STANDARD = new Choice(Availability.ONLINE, Optional.empty());

    /// What a person wants from now on.
    ///
    /// @param said what becomes of the text; nothing leaves it
    public record Edit(Availability availability, Optional<Said> said) {
        public Choice applyTo(Choice before) {
            return new Choice(availability, said.map(Said::text).orElse(before.text()));
        }
    }

    /// A text, or none.
    public record Said(Optional<StatusText> text) {}

    boolean isHidden() {
        return availability == Availability.INVISIBLE;
    }
}
