package mlchat.domain.testing;

import static java.util.Comparator.comparingLong;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.people.UserId;
import mlchat.domain.personal.Belonging;
import mlchat.domain.personal.DraftStore;
import mlchat.domain.personal.DraftWrite;
import mlchat.domain.personal.KeptDraft;
import mlchat.domain.rooms.Membership;

final class DraftsInMemory implements DraftStore {
    private final World world;

    DraftsInMemory(World world) {
        this.world = world;
    }

    @Override
    public KeptDraft write(Membership writer, DraftWrite draft, int most, Instant at) {
        synchronized (world) {
            var user = writer.user();
            world.seat(writer.room(), user);
            world.requireLive(writer.session(), user, at);
            var millis = at.truncatedTo(ChronoUnit.MILLIS);
            var estate = world.estate(user);
            var before =
                    Optional.ofNullable(estate.belongings.get(draft.place())).map(KeptDraft.class::cast);
            if (draft.over(before, millis, 0).isEmpty()) {
                return before.orElseGet(() -> new KeptDraft(draft.place(), "", "", millis, 0));
            }
            boolean isNew = before.map(KeptDraft::gone).orElse(true);
            if (isNew && all(user).size() >= most) {
                throw new Refused(new Refusal.TooManyKept("drafts", most));
            }
            var kept = draft.over(before, millis, ++estate.rev).orElseThrow();
            world.keep(user, kept.place(), kept);
            return kept;
        }
    }

    @Override
    public List<KeptDraft> drafts(UserId user) {
        synchronized (world) {
            return all(user).stream()
                    .filter(draft -> Optional.ofNullable(
                                    world.rooms.get(draft.place().room()))
                            .flatMap(place -> place.present(user))
                            .isPresent())
                    .sorted(comparingLong(KeptDraft::userRev).reversed())
                    .toList();
        }
    }

    private List<KeptDraft> all(UserId user) {
        return world.estate(user).belongings.values().stream()
                .filter(KeptDraft.class::isInstance)
                .filter(belonging -> !belonging.gone())
                .map((Belonging belonging) -> (KeptDraft) belonging)
                .toList();
    }
}
