package mlchat.stores.sql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mlchat.domain.people.UserId;
import mlchat.domain.personal.Belonging;
import mlchat.domain.personal.PersonalChanges;
import mlchat.domain.rooms.RoomId;
import mlchat.stores.jdbc.Sql;

/// What of one person's own changed, within one reading transaction. What it costs is what changed.
final class PersonalCatchUp {
    private final Sql sql;
    private final UserId user;

    PersonalCatchUp(Sql sql, UserId user) {
        this.sql = sql;
        this.user = user;
    }

    PersonalChanges changes(PersonalChanges.Since since) {
        long now = UserRevisions.rev(sql, user);
        if (PersonalChanges.isReset(since, now)) {
            return PersonalChanges.reset(since.known(), now);
        }
        long upTo = PersonalChanges.upTo(steps(since.from()), now);
        var found = new ArrayList<>(belongings(since.from(), upTo));
        found.removeIf(belonging -> since.known() == 0 && belonging.gone());
        found.sort(Comparator.comparingLong(Belonging::userRev));
        return new PersonalChanges(since.from(), upTo, found, upTo < now, false);
    }

    private List<PersonalChanges.Step> steps(long from) {
        return sql.query("""
                        SELECT user_rev, 0 AS size FROM preferences WHERE user_id = :user AND user_rev > :from
                        UNION ALL
                        SELECT user_rev, 0 AS size FROM members
                        WHERE user_id = :user AND user_rev > :from AND user_rev > 0 AND left_at IS NULL
                        UNION ALL
                        SELECT user_rev, length(content) + length(other) AS size FROM drafts
                        WHERE user_id = :user AND user_rev > :from
                        UNION ALL
                        SELECT p.user_rev, 0 AS size
                        FROM thread_people AS p
                        JOIN messages AS m ON m.id = p.root_id
                        JOIN members AS s ON s.room_id = m.room_id AND s.user_id = p.user_id AND s.left_at IS NULL
                        WHERE p.user_id = :user AND p.user_rev > :from AND p.user_rev > 0
                        UNION ALL
                        SELECT user_rev, 0 AS size FROM bookmarks WHERE user_id = :user AND user_rev > :from
                        UNION ALL
                        SELECT user_rev, length(content) AS size FROM scheduled
                        WHERE user_id = :user AND user_rev > :from
                        ORDER BY user_rev
                        LIMIT :limit
                        """)
                .bind("user", user.value())
                .bind("from", from)
                .bind("limit", PersonalChanges.LIMIT + 1)
                .map(row -> new PersonalChanges.Step(row.getLong("user_rev"), row.getInt("size")))
                .list();
    }

    private List<Belonging> belongings(long from, long upTo) {
        var found = new ArrayList<Belonging>(rooms(from, upTo));
        found.addAll(ThreadRows.between(sql, user, from, upTo));
        found.addAll(DraftRows.between(sql, user, from, upTo));
        found.addAll(SqlBookmarkStore.between(sql, user, from, upTo));
        found.addAll(ScheduledRows.between(sql, user, from, upTo));
        PreferenceRows.find(sql, user)
                .filter(settled -> settled.userRev() > from && settled.userRev() <= upTo)
                .ifPresent(found::add);
        return found;
    }

    private List<Belonging.OfRoom> rooms(long from, long upTo) {
        return sql.query("""
                        SELECT *
                        FROM seen_rooms
                        WHERE user_id = :user AND user_rev > :from AND user_rev > 0 AND user_rev <= :upTo
                        """)
                .bind("user", user.value())
                .bind("from", from)
                .bind("upTo", upTo)
                .map(row -> new Belonging.OfRoom(
                        new RoomId(row.getUuid("id")), Rows.own(row), Rows.mark(row), row.getLong("user_rev")))
                .list();
    }
}
