package mlchat.domain.personal;

import java.time.Instant;
import java.util.Optional;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.Text;
import mlchat.domain.personal.KeptDraft.DraftPlace;

/// A device says what is being written in a place.
///
/// @param content      empty to have no draft any more
/// @param base         the person's revision of the draft that the device had before it; 0 for none
/// @param discardOther the text of another device was seen and is not needed
public record DraftWrite(DraftPlace place, String content, long base, boolean discardOther) {
    /// Most code points in a draft: more than a message may have, for what is still to be shortened.
    public static final int LIMIT = 50_000;

    /// @throws Refused with [Refusal.TextInvalid] or [Refusal.MessageTooLong]
    public DraftWrite {
        Text.requireStorable(content);
        int length = Text.length(content);
        if (length > LIMIT) {
            throw new Refused(new Refusal.MessageTooLong(length, LIMIT));
        }
    }

    /// What becomes of the draft that is there: the last one who writes wins, and what it did not know of is
    /// kept beside it. Who ends a draft brings back what was beside it. Nothing when that changes nothing, as
    /// when the end of an older text comes late.
    public Optional<KeptDraft> over(Optional<KeptDraft> before, Instant at, long userRev) {
        var there = before.map(KeptDraft::content).orElse("");
        var beside = before.map(KeptDraft::other).orElse("");
        boolean knew = before.map(KeptDraft::userRev).orElse(0L) <= base;
        if (!knew && content.isEmpty()) {
            return Optional.empty();
        }
        var other = knew ? known(beside) : joined(beside, there);
        var after = content.isEmpty()
                ? new KeptDraft(place, other, "", at, userRev)
                : new KeptDraft(place, content, other, at, userRev);
        return after.content().equals(there) && after.other().equals(beside) ? Optional.empty() : Optional.of(after);
    }

    /// Whoever has the other text in the new one needs it no more.
    private String known(String other) {
        return discardOther || content.contains(other) ? "" : other;
    }

    /// What is in neither the other one nor the new text is not lost. Beyond the limit the newest stays.
    private String joined(String first, String second) {
        var kept = contained(first, second) ? "" : first;
        var added = contained(second, kept) ? "" : second;
        var both = kept.isEmpty() || added.isEmpty() ? kept + added : kept + "\n\n" + added;
        int excess = Text.length(both) - LIMIT;
        return excess > 0 ? both.substring(both.offsetByCodePoints(0, excess)) : both;
    }

    private boolean contained(String text, String where) {
        return content.contains(text) || where.contains(text);
    }
}
