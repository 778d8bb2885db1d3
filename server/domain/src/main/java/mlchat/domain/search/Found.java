package mlchat.domain.search;

import java.util.List;
import java.util.Optional;

/// A part of what a search finds, the newest first.
///
/// @param next    where to go on; nothing when all was looked at. A page may have few hits, or none, and still
///     have more behind it: looking at very many candidates is done piece by piece
/// @param unknown the people and rooms of the query of which the asker knows nothing
/// @param indexed how much of all that was said can be found already, from 0 to 1: after an upgrade the index is
///     made beside the running chat
public record Found(List<Hit> hits, Optional<Position> next, List<String> unknown, double indexed) {
    public Found {
        hits = List.copyOf(hits);
        unknown = List.copyOf(unknown);
    }

    /// A place between two messages in the order of all that was said; what is behind it stays behind it.
    public record Position(long number) {
        /// Before everything: a search begins with the newest.
        public static final Position NEWEST = new Position(Long.MAX_VALUE);
    }
}
