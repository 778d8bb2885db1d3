package mlchat.stores.sql;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import mlchat.domain.Event;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.people.UserId;
import mlchat.domain.personal.DraftStore;
import mlchat.domain.personal.DraftWrite;
import mlchat.domain.personal.KeptDraft;
import mlchat.domain.personal.PersonalChanges;
import mlchat.domain.rooms.Membership;

/// What people are writing, in the table `drafts`.
final class SqlDraftStore implements DraftStore {
    private final Readers readers;
    private final GroupCommit lane;

    SqlDraftStore(Readers readers, GroupCommit lane) {
        this.readers = readers;
        this.lane = lane;
    }

    @Override
    public KeptDraft write(Membership writer, DraftWrite draft, int most, Instant at) {
        return lane.runByLedger(transaction -> new Writing(transaction, writer.user(), at).write(writer, draft, most));
    }

    @Override
    public List<KeptDraft> drafts(UserId user) {
        return readers.read(sql -> DraftRows.all(sql, user));
    }

    private record Writing(Transaction transaction, UserId user, Instant at) {
        Writing {
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }

        KeptDraft write(Membership writer, DraftWrite draft, int most) {
            transaction.ledger().seat(writer.room(), user);
            transaction.leases().requireLive(writer.session(), user, at);
            var before = transaction.drafts().find(user, draft.place());
            if (draft.over(before, at, 0).isEmpty()) {
                return before.orElseGet(() -> new KeptDraft(draft.place(), "", "", at, 0));
            }
            boolean isNew = before.map(KeptDraft::gone).orElse(true);
            if (isNew && transaction.drafts().count(user, most) >= most) {
                throw new Refused(new Refusal.TooManyKept("drafts", most));
            }
            var kept = draft.over(before, at, transaction.users().next(user)).orElseThrow();
            transaction.drafts().put(user, kept);
            transaction.announce(new Event.BelongingsChanged(user, PersonalChanges.of(kept)));
            return kept;
        }
    }
}
