package mlchat.edge.search;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import mlchat.domain.search.Found;
import mlchat.domain.search.Searches;
import mlchat.edge.EdgeConfig;
import mlchat.edge.auth.Callers;
import mlchat.edge.limits.RateLimit;
import mlchat.edge.problems.Problem;
import mlchat.edge.problems.ProblemType;
import mlchat.edge.wire.Fields;
import mlchat.edge.wire.Malformed;

/// Finds messages in the rooms in which the caller is.
@Controller("/api/search")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SearchRoutes {
    private static final int LONGEST_ZONE = 64;

    private final Searches searches;
    private final Callers callers;
    private final RateLimit perUser;

    SearchRoutes(Searches searches, Callers callers, EdgeConfig config) {
        this.searches = searches;
        this.callers = callers;
        this.perUser =
                new RateLimit("SEARCHES_PER_USER", config.limits().searching().perUser());
    }

    /// The newest messages that `q` finds; `cursor` goes on where the last page ended. Days in `q` begin where `zone`
    /// says, which is UTC if nobody says anything.
    @Get
    SearchResponse search(
            HttpRequest<?> request,
            @QueryValue String q,
            @QueryValue Optional<String> limit,
            @QueryValue Optional<String> cursor,
            @QueryValue Optional<String> zone) {
        var caller = callers.caller(request);
        int size = Fields.number("limit", limit).map(SearchRoutes::limit).orElse(Searches.DEFAULT);
        var after = cursor.map(SearchRoutes::position).orElse(Found.Position.NEWEST);
        var query = searches.query(q, zone.map(SearchRoutes::zone).orElse(ZoneOffset.UTC));
        perUser.take(caller.user().toString());
        return SearchResponse.of(searches.find(caller.user(), query, after, size), caller.user());
    }

    private static int limit(long asked) {
        if (asked < 1 || asked > Searches.LIMIT) {
            throw malformed("\"limit\" must be from 1 to " + Searches.LIMIT + ".");
        }
        return (int) asked;
    }

    private static Found.Position position(String cursor) {
        try {
            return new Found.Position(Long.parseUnsignedLong(cursor, Character.MAX_RADIX));
        } catch (NumberFormatException _) {
            throw malformed("\"cursor\" must be one that this server gave.");
        }
    }

    static String cursor(Found.Position position) {
        return Long.toUnsignedString(position.number(), Character.MAX_RADIX);
    }

    private static ZoneId zone(String name) {
        try {
            if (name.length() <= LONGEST_ZONE) {
                return ZoneId.of(name);
            }
        } catch (DateTimeException _) {
            // It is told below.
        }
        throw malformed("\"zone\" must be the name of a time zone such as Europe/Berlin.");
    }

    private static Malformed malformed(String detail) {
        return new Malformed(Problem.of(ProblemType.MALFORMED, detail));
    }
}
