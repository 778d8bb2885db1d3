package mlchat.edge.auth;

import java.util.Optional;
import mlchat.domain.auth.Password;
import mlchat.domain.auth.Registration;
import mlchat.domain.people.DisplayName;
import mlchat.domain.people.Username;

/// `POST /api/register`
record RegisterRequest(
        String username,
        String password,
        Optional<String> displayName,
        Optional<String> email,
        Optional<String> invite,
        Optional<String> setupCode,
        Optional<Delivery> delivery) {

    Registration registration() {
        return new Registration(
                Username.of(username),
                new Password(password),
                displayName.map(DisplayName::new),
                email,
                invite,
                setupCode);
    }

    @Override
    public String toString() {
        return "RegisterRequest[" + username + "]";
    }
}
