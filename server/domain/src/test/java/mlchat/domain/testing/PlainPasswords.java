package mlchat.domain.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import mlchat.domain.auth.Password;
import mlchat.domain.auth.PasswordHash;
import mlchat.domain.auth.Passwords;

/// Hashes nothing and waits for nobody, so that tests are fast. It notes what it was asked to do.
public final class PlainPasswords implements Passwords {
    private final String version;
    private final List<String> calls = new CopyOnWriteArrayList<>();

    public PlainPasswords() {
        this("v1");
    }

    /// @param version hashes of another version are outdated
    public PlainPasswords(String version) {
        this.version = version;
    }

    @Override
    public PasswordHash hash(Password password) {
        calls.add("hash");
        return new PasswordHash(version + "$" + password.reveal());
    }

    @Override
    public boolean matches(Password password, PasswordHash hash) {
        calls.add("matches");
        return hash.value().substring(hash.value().indexOf('$') + 1).equals(password.reveal());
    }

    @Override
    public void matchesNobody(Password password) {
        calls.add("matchesNobody");
    }

    @Override
    public boolean outdated(PasswordHash hash) {
        return !hash.value().startsWith(version + "$");
    }

    /// The costly calls so far, in order.
    public List<String> calls() {
        return List.copyOf(calls);
    }
}
