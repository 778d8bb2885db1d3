package mlchat.edge.personal;

import java.util.Optional;
import mlchat.domain.personal.Bookmark;
import mlchat.edge.wire.Times;

/// A message that one wants to find again.
///
/// @param bookmarkedAt since when; missing when it is a bookmark no longer
public record BookmarkResponse(String messageId, String roomId, Optional<String> bookmarkedAt) {

    static BookmarkResponse of(Bookmark bookmark) {
        return new BookmarkResponse(
                bookmark.message().toString(),
                bookmark.room().toString(),
                bookmark.removed() ? Optional.empty() : Optional.of(Times.text(bookmark.at())));
    }
}
