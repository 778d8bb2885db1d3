package mlchat.domain.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import mlchat.domain.Ids;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.people.DisplayName;
import mlchat.domain.people.Person;
import mlchat.domain.people.UserId;

/// The door to accounts: who may have one, and whose it is.
public final class Accounts {
    private final AccountStore store;
    private final Credentials credentials;
    private final SetupCode setupCode;
    private final Admission admission;
    private final Stamp stamp;

    /// What every new row needs.
    public record Stamp(Ids ids, InstantSource clock) {}

    public Accounts(
            AccountStore store, Credentials credentials, SetupCode setupCode, Admission admission, Stamp stamp) {
        this.store = store;
        this.credentials = credentials;
        this.setupCode = setupCode;
        this.admission = admission;
        this.stamp = stamp;
    }

    /// Makes an account. With the setup code it is the first administrator's, whatever the registration mode.
    ///
    /// @throws Refused with [Refusal.RegistrationClosed], [Refusal.InvitationInvalid],
    ///     [Refusal.SetupCodeInvalid], [Refusal.UsernameTaken] or [Refusal.WeakPassword]
    public Account register(Registration wanted) {
        boolean administrator = wanted.setupCode().isPresent();
        if (administrator) {
            requireSetupCode(wanted.setupCode().get());
        } else {
            requireAdmission(wanted);
        }
        var hash = credentials.accept(wanted.password());
        var displayName = wanted.displayName()
                .orElseGet(() -> new DisplayName(wanted.username().value()));
        var person = new Person(new UserId(stamp.ids().next()), wanted.username(), displayName, Person.Kind.PERSON);
        var account = new Account(person, administrator, stamp.clock().instant());
        store.create(account, hash, wanted.email());
        if (administrator) {
            setupCode.retire();
        }
        return account;
    }

    /// The account of a live session's user.
    ///
    /// @throws Refused with [Refusal.SessionOver] when there is no such account any more
    public Account account(UserId id) {
        return store.find(id).orElseThrow(() -> new Refused(new Refusal.SessionOver()));
    }

    /// Calls the user something else. What was said before is said by the new name too.
    ///
    /// @throws Refused with [Refusal.SessionOver] when there is no such account any more
    public Account rename(UserId id, DisplayName name) {
        return store.rename(id, name).orElseThrow(() -> new Refused(new Refusal.SessionOver()));
    }

    /// There are no invitations yet that could be valid, so whoever brings one is told that it is not.
    private void requireAdmission(Registration wanted) {
        if (wanted.invitation().isPresent()) {
            throw new Refused(new Refusal.InvitationInvalid());
        }
        if (admission != Admission.OPEN) {
            throw new Refused(new Refusal.RegistrationClosed());
        }
    }

    private void requireSetupCode(String given) {
        var current = setupCode.current().orElseThrow(() -> new Refused(new Refusal.SetupCodeInvalid()));
        boolean same =
                MessageDigest.isEqual(current.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
        if (!same) {
            throw new Refused(new Refusal.SetupCodeInvalid());
        }
    }
}
