package mlchat.domain;

/// Carries a [Refusal] up to the door that answers it. It has no stack trace: a refusal is an answer, not an
/// accident.
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public Refused(Refusal refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
