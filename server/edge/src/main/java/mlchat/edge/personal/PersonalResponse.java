package mlchat.edge.personal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mlchat.domain.personal.Belonging;
import mlchat.domain.personal.Bookmark;
import mlchat.domain.personal.KeptDraft;
import mlchat.domain.personal.PersonalChanges;
import mlchat.domain.personal.ScheduledMessage;

/// What of one's own changed in (`after`, `userRev`]: whoever has read this has everything up to `userRev`.
///
/// Lists that would be empty are missing.
///
/// @param more  ask again from `userRev`
/// @param reset forget all of it and ask from 0
public record PersonalResponse(
        long after,
        long userRev,
        Optional<PreferencesResponse> preferences,
        Optional<List<OwnRoomResponse>> rooms,
        Optional<List<OwnThreadResponse>> threads,
        Optional<List<DraftResponse>> drafts,
        Optional<List<BookmarkResponse>> bookmarks,
        Optional<List<ScheduledResponse>> scheduled,
        boolean more,
        boolean reset,
        String incarnation) {

    public static PersonalResponse of(PersonalChanges changes, String incarnation) {
        return new PersonalResponse(
                changes.after(),
                changes.rev(),
                all(changes, Belonging.Settled.class)
                        .map(settled -> PreferencesResponse.of(settled.preferences()))
                        .findFirst(),
                some(all(changes, Belonging.OfRoom.class).map(OwnRoomResponse::of)),
                some(all(changes, Belonging.OfThread.class).map(OwnThreadResponse::of)),
                some(all(changes, KeptDraft.class).map(DraftResponse::of)),
                some(all(changes, Bookmark.class).map(BookmarkResponse::of)),
                some(all(changes, ScheduledMessage.class).map(ScheduledResponse::of)),
                changes.more(),
                changes.reset(),
                incarnation);
    }

    private static <R> Optional<List<R>> some(Stream<R> found) {
        return Optional.of(found.toList()).filter(list -> !list.isEmpty());
    }

    private static <B extends Belonging> Stream<B> all(PersonalChanges changes, Class<B> kind) {
        return changes.belongings().stream().filter(kind::isInstance).map(kind::cast);
    }
}
