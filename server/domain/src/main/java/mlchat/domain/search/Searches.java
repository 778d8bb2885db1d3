package mlchat.domain.search;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import mlchat.domain.people.UserId;

/// The door to finding what was said.
public final class Searches {
    /// Most hits on one page.
    public static final int LIMIT = 50;

    /// Hits on a page when nobody says how many.
    public static final int DEFAULT = 20;

    private final MessageSearch search;
    private final InstantSource clock;
    private final SearchLimits limits;

    public Searches(MessageSearch search, InstantSource clock, SearchLimits limits) {
        this.search = search;
        this.clock = clock;
        this.limits = limits;
    }

    /// What the text means for somebody in this time zone.
    ///
    /// @throws Refused with [mlchat.domain.Refusal.SearchInvalid] or [mlchat.domain.Refusal.SearchTooLong]
    public Query query(String text, ZoneId zone) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        return QueryText.read(text, new QueryText.Dates(today, zone), limits);
    }

    /// The next page of what the asker may find.
    ///
    /// @throws Refused as [MessageSearch#find]
    public Found find(UserId asker, Query query, Found.Position after, int limit) {
        return search.find(asker, query, after, Math.clamp(limit, 1, LIMIT));
    }
}
