package mlchat.domain.personal;

import java.util.List;

/// Everything of a person's own that changed in (`after`, `rev`], in its present state: who has it has
/// everything up to `rev`.
///
/// @param rev        the person's revision read before the scan; with `more`, the revision up to which this
///     goes
/// @param belongings ascending by their revision
/// @param more       there is more after `rev`: ask again from there
/// @param reset      the asker is too far behind or ahead: forget all and ask from 0; nothing is listed
public record PersonalChanges(long after, long rev, List<Belonging> belongings, boolean more, boolean reset) {
    /// Who is further behind than this asks anew: what is gone is told for as long.
    public static final int RESET_BEYOND = 2_000;

    /// Most things in one answer.
    public static final int LIMIT = 500;

    /// Most text in one answer, in code units, unless a single thing has more.
    public static final int MOST_TEXT = 200_000;

    public PersonalChanges {
        belongings = List.copyOf(belongings);
    }

    /// What somebody has, and how far the answers to that have come.
    ///
    /// @param known everything up to it is known; 0 knows nothing
    /// @param from  everything up to it was told since; the same as `known` to begin with
    public record Since(long known, long from) {
        public static Since of(long known) {
            return new Since(known, known);
        }
    }

    /// One thing that is to be told, and how much text it has.
    public record Step(long rev, int size) {}

    /// One change.
    public static PersonalChanges of(Belonging belonging) {
        return new PersonalChanges(belonging.userRev() - 1, belonging.userRev(), List.of(belonging), false, false);
    }

    /// The answer to somebody whose revision means nothing here.
    public static PersonalChanges reset(long after, long rev) {
        return new PersonalChanges(after, rev, List.of(), false, true);
    }

    /// Whether somebody who knows this much has to ask anew of a person who stands at `rev`. Whoever asks
    /// from the beginning never has to.
    public static boolean isReset(Since since, long rev) {
        return since.known() > rev || (since.known() > 0 && rev - since.known() > RESET_BEYOND);
    }

    /// The revision up to which the first things fit into one answer.
    ///
    /// @param steps what is to be told, ascending, at most one more than [#LIMIT]
    /// @param rev   where the person stands
    public static long upTo(List<Step> steps, long rev) {
        long text = 0;
        for (int i = 0; i < steps.size(); i++) {
            text += steps.get(i).size();
            if (i == LIMIT || (i > 0 && text > MOST_TEXT)) {
                return steps.get(i - 1).rev();
            }
        }
        return rev;
    }
}
