package mlchat.edge.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.RoomName;
import mlchat.domain.search.Found;
import mlchat.domain.search.Hit;
import mlchat.domain.search.Range;
import mlchat.edge.messages.MessageResponse;

/// A page of what a search found, the newest first.
///
/// @param cursor  asks for what comes behind; a page may be short, or empty, and still have more behind it
/// @param unknown people and rooms of the query that the asker does not know, as `from:name` and `in:name`
/// @param indexed how much of everything can be found already, from 0 to 1
public record SearchResponse(List<HitResponse> hits, Optional<String> cursor, List<String> unknown, double indexed) {

    /// A message that was found.
    ///
    /// @param highlights parts of its content that have what was looked for, in order
    public record HitResponse(MessageResponse message, HitRoom room, List<Highlight> highlights) {
        static HitResponse of(Hit hit, UserId reader) {
            return new HitResponse(
                    MessageResponse.forReader(hit.message(), reader),
                    HitRoom.of(hit),
                    hit.highlights().stream().map(Highlight::of).toList());
        }
    }

    /// Where it was said.
    public record HitRoom(String id, String kind, Optional<String> name) {
        static HitRoom of(Hit hit) {
            return new HitRoom(
                    hit.message().room().toString(),
                    hit.kind().name().toLowerCase(Locale.ROOT),
                    hit.room().map(RoomName::value));
        }
    }

    /// A part of the content, in UTF-16 as JavaScript counts; `end` does not belong to it.
    public record Highlight(int start, int end) {
        static Highlight of(Range range) {
            return new Highlight(range.start(), range.end());
        }
    }

    static SearchResponse of(Found found, UserId reader) {
        return new SearchResponse(
                found.hits().stream().map(hit -> HitResponse.of(hit, reader)).toList(),
                found.next().map(SearchRoutes::cursor),
                found.unknown(),
                found.indexed());
    }
}
