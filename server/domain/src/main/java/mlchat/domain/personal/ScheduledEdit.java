package mlchat.domain.personal;

import java.time.Instant;
import java.util.Optional;

/// What is to become of a scheduled message; what is empty stays as it is.
public record ScheduledEdit(Optional<String> content, Optional<Instant> due) {}
