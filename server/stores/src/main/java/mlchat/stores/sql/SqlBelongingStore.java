package mlchat.stores.sql;

import java.time.Instant;
import mlchat.domain.Event;
import mlchat.domain.auth.SessionId;
import mlchat.domain.people.UserId;
import mlchat.domain.personal.Belonging;
import mlchat.domain.personal.BelongingStore;
import mlchat.domain.personal.OwnEdit;
import mlchat.domain.personal.PersonalChanges;
import mlchat.domain.personal.Preferences;
import mlchat.domain.personal.PreferencesEdit;
import mlchat.domain.rooms.Membership;
import mlchat.domain.rooms.OwnSettings;
import mlchat.stores.jdbc.Sql;

/// What belongs to one person; `users.user_rev` counts its changes.
final class SqlBelongingStore implements BelongingStore {
    private final Readers readers;
    private final GroupCommit lane;

    SqlBelongingStore(Readers readers, GroupCommit lane) {
        this.readers = readers;
        this.lane = lane;
    }

    @Override
    public long rev(UserId user) {
        return readers.read(sql -> UserRevisions.rev(sql, user));
    }

    @Override
    public PersonalChanges changes(UserId user, PersonalChanges.Since since) {
        return readers.read(sql -> new PersonalCatchUp(sql, user).changes(since));
    }

    @Override
    public void settle(Membership member, OwnEdit edit, Instant at) {
        lane.run(transaction -> {
            var seat = transaction.ledger().seat(member.room(), member.user());
            SqlSessionStore.requireLive(transaction.sql(), member.session(), member.user(), at);
            var before = own(transaction.sql(), member);
            var after = edit.applyTo(before);
            if (!after.equals(before)) {
                long rev = transaction.users().next(member.user());
                write(transaction.sql(), member, after);
                seat.number(rev);
                var mark = SqlRoomStore.mark(transaction.sql(), member.room(), member.user(), seat.readSeq());
                var changed = new Belonging.OfRoom(member.room(), after, mark, rev);
                transaction.announce(new Event.BelongingsChanged(member.user(), PersonalChanges.of(changed)));
            }
            return true;
        });
    }

    private static OwnSettings own(Sql sql, Membership member) {
        return sql.query("""
                        SELECT favourite, level
                        FROM members
                        WHERE room_id = :room AND user_id = :user
                        """)
                .bind("room", member.room().value())
                .bind("user", member.user().value())
                .map(row -> Rows.own(row))
                .one();
    }

    private static void write(Sql sql, Membership member, OwnSettings own) {
        sql.update("""
                        UPDATE members
                        SET favourite = :favourite, level = :level
                        WHERE room_id = :room AND user_id = :user
                        """)
                .bind("favourite", own.favourite())
                .bind("level", own.level().name())
                .bind("room", member.room().value())
                .bind("user", member.user().value())
                .execute();
    }

    @Override
    public Preferences preferences(UserId user) {
        return readers.read(sql -> PreferenceRows.find(sql, user)
                .map(Belonging.Settled::preferences)
                .orElse(Preferences.STANDARD));
    }

    @Override
    public Preferences prefer(UserId user, SessionId session, PreferencesEdit edit, Instant at) {
        return lane.run(transaction -> {
            SqlSessionStore.requireLive(transaction.sql(), session, user, at);
            var before = PreferenceRows.find(transaction.sql(), user)
                    .map(Belonging.Settled::preferences)
                    .orElse(Preferences.STANDARD);
            var after = edit.applyTo(before);
            if (!after.equals(before)) {
                var settled = new Belonging.Settled(after, transaction.users().next(user));
                PreferenceRows.write(transaction.sql(), user, settled);
                transaction.announce(new Event.BelongingsChanged(user, PersonalChanges.of(settled)));
            }
            return after;
        });
    }
}
