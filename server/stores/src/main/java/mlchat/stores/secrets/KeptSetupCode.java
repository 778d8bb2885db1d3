package mlchat.stores.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import mlchat.domain.auth.SetupCode;
import mlchat.stores.DataDirectory;
import mlchat.stores.StartFault;

/// The setup code: the one from the settings, or one made at the first start and kept in a file until
/// somebody used it.
public final class KeptSetupCode implements SetupCode {
    private static final String NAME = "setup-code";

    /// 128 bits: nobody guesses it, and it still fits into a link.
    private static final int BYTES = 16;

    private final DataDirectory directory;
    // Nothing from the moment somebody used it.
    private volatile Optional<String> current;

    private KeptSetupCode(DataDirectory directory, Optional<String> current) {
        this.directory = directory;
        this.current = current;
    }

    /// @param fixed the code from the settings
    /// @param used  whether there is an administrator already, who makes every code useless
    /// @throws StartFault when the file cannot be used
    public static KeptSetupCode open(DataDirectory directory, Optional<String> fixed, boolean used) throws StartFault {
        try {
            if (used || fixed.isPresent()) {
                directory.delete(NAME);
                return new KeptSetupCode(directory, used ? Optional.empty() : fixed);
            }
            var kept = directory.read(NAME).map(String::strip).filter(code -> !code.isEmpty());
            if (kept.isEmpty()) {
                kept = Optional.of(Secrets.text(BYTES));
                directory.write(NAME, kept.get() + "\n");
            }
            return new KeptSetupCode(directory, kept);
        } catch (IOException e) {
            throw new StartFault("The file " + NAME + " in " + directory + " cannot be used: " + e + ".", e);
        }
    }

    @Override
    public Optional<String> current() {
        return current;
    }

    @Override
    public void retire() {
        current = Optional.empty();
        try {
            directory.delete(NAME);
        } catch (IOException e) {
            throw new UncheckedIOException("the used setup code cannot be deleted", e);
        }
    }
}
