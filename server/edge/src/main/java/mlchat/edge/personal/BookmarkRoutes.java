package mlchat.edge.personal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import mlchat.domain.personal.Bookmarks;
import mlchat.edge.wire.Fields;

/// What the caller wants to find again, over REST.
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
final class BookmarkRoutes {
    private final Bookmarks bookmarks;
    private final BookmarkedMessages messages;

    BookmarkRoutes(Bookmarks bookmarks, BookmarkedMessages messages) {
        this.bookmarks = bookmarks;
        this.messages = messages;
    }

    /// A page of bookmarks, the newest first.
    ///
    /// @param cursor asks for those behind; missing on the last page
    record BookmarksResponse(List<BookmarkedResponse> bookmarks, Optional<String> cursor) {}

    /// Marks a message; marking it again changes nothing.
    @Put("/messages/{id}/bookmark")
    BookmarkResponse add(HttpRequest<?> request, String id) {
        var caller = messages.caller(request);
        var message = BookmarkedMessages.id(id);
        return BookmarkResponse.of(bookmarks.add(messages.reader(caller, message), message));
    }

    /// Takes the mark away, also from what the caller may not read any more.
    @Delete("/messages/{id}/bookmark")
    HttpResponse<Void> remove(HttpRequest<?> request, String id) {
        var caller = messages.caller(request);
        bookmarks.remove(caller.user(), caller.session(), BookmarkedMessages.id(id));
        return HttpResponse.noContent();
    }

    /// The bookmarks with their messages; those of rooms where the caller is not any more are left out.
    @Get("/bookmarks")
    BookmarksResponse page(
            HttpRequest<?> request, @QueryValue Optional<String> cursor, @QueryValue Optional<String> limit) {
        var caller = messages.caller(request);
        int most = (int) Math.min(Fields.number("limit", limit).orElse((long) Bookmarks.PAGE), Bookmarks.PAGE);
        var found = Fields.number("cursor", cursor)
                .map(before -> bookmarks.before(caller.user(), before, most))
                .orElseGet(() -> bookmarks.newest(caller.user(), most));
        var shown = found.stream()
                .flatMap(bookmark -> messages.show(caller, bookmark).stream())
                .toList();
        var next = found.size() < Math.max(1, most)
                ? Optional.<String>empty()
                : Optional.of(Long.toString(found.getLast().userRev()));
        return new BookmarksResponse(shown, next);
    }
}
