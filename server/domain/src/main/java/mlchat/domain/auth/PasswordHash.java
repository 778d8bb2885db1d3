package mlchat.domain.auth;

/// A hashed password in its adapter's own format, which names its version. Not to be shown.
public record PasswordHash(String value) {
    @Override
    public String toString() {
        return "•••";
    }
}
