package mlchat.edge.testing;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import mlchat.domain.auth.SetupCode;

/// The setup code of a test, which is dead once it was used.
final class OneCode implements SetupCode {
    private final AtomicReference<Optional<String>> code = new AtomicReference<>(Optional.of(RunningEdge.SETUP_CODE));

    @Override
    public Optional<String> current() {
        return code.get();
    }

    @Override
    public void retire() {
        code.set(Optional.empty());
    }
}
