package mlchat.stores.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import mlchat.domain.messages.MessageId;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.search.Found;
import mlchat.domain.search.Hit;
import mlchat.domain.search.Matcher;
import mlchat.domain.search.MessageSearch;
import mlchat.domain.search.Query;
import mlchat.domain.search.Range;
import mlchat.stores.jdbc.Row;
import mlchat.stores.jdbc.Sql;

/// Finds messages by the full-text index `message_grams`: it gives candidates, the newest first, and each is
/// looked at until there are enough.
final class SqlMessageSearch implements MessageSearch {
    /// So many candidates are looked at for one page, however few of them are hits.
    static final int EXAMINED = 5_000;

    /// Rooms of the asker that are looked for in the index, if they hold but a part of all messages. Otherwise
    /// most candidates are in them anyway, and the others are passed over.
    private static final int MOST_ROOMS = 1_000;

    /// So few rooms are always looked for.
    private static final int FEW_ROOMS = 64;

    private final Readers readers;

    SqlMessageSearch(Readers readers) {
        this.readers = readers;
    }

    @Override
    public Found find(UserId asker, Query query, Found.Position after, int limit) {
        return readers.read(sql -> {
            var scope = new SearchScope(sql, asker, query);
            double indexed = SearchIndex.share(sql);
            if (scope.isEmpty()) {
                return new Found(List.of(), Optional.empty(), scope.unknown(), indexed);
            }
            var page = new Page(scope, new Matcher(query), limit);
            candidates(sql, expression(sql, scope, query), after, page);
            return new Found(page.hits(sql), page.next(), scope.unknown(), indexed);
        });
    }

    private static String expression(Sql sql, SearchScope scope, Query query) {
        var newest = newest(sql);
        var groups = new ArrayList<Collection<String>>();
        SearchTokens.all(query.grams().stream()).forEach(groups::add);
        query.of(Query.Has.class)
                .filter(Query.Clause::wanted)
                .forEach(has -> groups.add(List.of(SearchTokens.trait(has.trait()))));
        if (!scope.namedSenders().isEmpty()) {
            groups.add(scope.namedSenders().stream().map(SearchTokens::sender).toList());
        }
        query.of(Query.Sent.class)
                .filter(Query.Clause::wanted)
                .map(sent -> SearchTokens.time(sent.from(), sent.until(), newest.at()))
                .forEach(groups::add);
        if (groups.isEmpty() || isWorthNaming(scope, newest.number())) {
            groups.add(scope.rooms().stream().map(SearchTokens::room).toList());
        }
        return SearchTokens.expression(groups);
    }

    private static boolean isWorthNaming(SearchScope scope, long newest) {
        int rooms = scope.rooms().size();
        return rooms <= FEW_ROOMS || (rooms <= MOST_ROOMS && scope.messages() < newest / 4);
    }

    private record Newest(long number, Instant at) {}

    private static Newest newest(Sql sql) {
        return sql.query("""
                        SELECT number, created_at
                        FROM messages
                        WHERE number = (SELECT max(number) FROM messages)
                        """)
                .map(row -> new Newest(row.getLong("number"), row.getInstant("created_at")))
                .findOne()
                .orElse(new Newest(0, Instant.EPOCH));
    }

    /// Walks the index backwards; nothing is sorted, so that what many messages have is found as fast as what
    /// few have.
    private static void candidates(Sql sql, String expression, Found.Position after, Page page) {
        sql.query("""
                        SELECT m.number, m.id, m.room_id, m.sender_id, m.created_at, m.content
                        FROM message_grams AS g
                        JOIN messages AS m ON m.number = g.rowid
                        WHERE g.message_grams MATCH :expression AND g.rowid < :after
                        ORDER BY g.rowid DESC
                        LIMIT :examined
                        """)
                .bind("expression", expression)
                .bind("after", after.number())
                .bind("examined", EXAMINED)
                .walk(page::wantsMore, page::look);
    }

    /// The page that comes together while candidates are looked at.
    private static final class Page {
        private final SearchScope scope;
        private final Matcher matcher;
        private final int limit;
        private final List<Match> matches = new ArrayList<>();
        private int examined;
        private long last;

        private record Match(MessageId id, RoomId room, long number, List<Range> highlights) {}

        Page(SearchScope scope, Matcher matcher, int limit) {
            this.scope = scope;
            this.matcher = matcher;
            this.limit = limit;
        }

        /// One more than asked for tells whether there are others.
        boolean wantsMore() {
            return matches.size() <= limit;
        }

        void look(Row row) {
            examined++;
            last = row.getLong("number");
            var room = new RoomId(row.getUuid("room_id"));
            if (scope.covers(room, new UserId(row.getUuid("sender_id")))) {
                var id = new MessageId(row.getUuid("id"));
                matcher.match(row.getString("content"), row.getInstant("created_at"))
                        .ifPresent(found -> matches.add(new Match(id, room, last, found)));
            }
        }

        List<Hit> hits(Sql sql) {
            return shown().stream()
                    .flatMap(match -> MessageChanges.find(sql, match.room(), match.id()).stream()
                            .map(message -> new Hit(
                                    message,
                                    scope.place(match.room()).kind(),
                                    scope.place(match.room()).name(),
                                    match.highlights())))
                    .toList();
        }

        private List<Match> shown() {
            return matches.subList(0, Math.min(limit, matches.size()));
        }

        Optional<Found.Position> next() {
            if (matches.size() > limit) {
                return Optional.of(new Found.Position(shown().getLast().number()));
            }
            return examined == EXAMINED ? Optional.of(new Found.Position(last)) : Optional.empty();
        }
    }
}
