package mlchat.stores.sql;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import mlchat.domain.people.UserId;
import mlchat.domain.personal.KeptDraft;
import mlchat.domain.personal.KeptDraft.DraftPlace;
import mlchat.domain.personal.PersonalChanges;
import mlchat.stores.jdbc.Sql;

/// The drafts that one transaction looks at: each is read once and written once, behind everything else,
/// however often it was written meanwhile.
final class DraftLedger {
    private final Sql sql;
    private final Map<Spot, Optional<KeptDraft>> known = new HashMap<>();
    private final Map<Spot, KeptDraft> changed = new LinkedHashMap<>();

    DraftLedger(Sql sql) {
        this.sql = sql;
    }

    private record Spot(UserId user, DraftPlace place) {}

    Optional<KeptDraft> find(UserId user, DraftPlace place) {
        return known.computeIfAbsent(new Spot(user, place), spot -> DraftRows.find(sql, spot.user(), spot.place()));
    }

    void put(UserId user, KeptDraft draft) {
        var spot = new Spot(user, draft.place());
        known.put(spot, Optional.of(draft));
        changed.put(spot, draft);
    }

    /// How many drafts the person has, at least: those of this transaction may be counted twice.
    int count(UserId user, int most) {
        long here = changed.keySet().stream()
                .filter(spot -> spot.user().equals(user))
                .count();
        return (int) here + DraftRows.count(sql, user, most);
    }

    void writeBack() {
        changed.forEach((spot, draft) -> {
            DraftRows.write(sql, spot.user(), draft);
            if (draft.gone()) {
                DraftRows.forgetGone(sql, spot.user(), draft.userRev() - PersonalChanges.RESET_BEYOND);
            }
        });
    }
}
