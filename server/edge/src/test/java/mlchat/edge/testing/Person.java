package mlchat.edge.testing;

/// Somebody who has an account and a session.
public record Person(String id, String username, String token, String refreshToken) {
    public static final String PASSWORD = "correct horse battery";

    public static Person of(Answer signedIn) {
        var json = signedIn.json();
        return new Person(
                json.path("user").path("id").asText(),
                json.path("user").path("username").asText(),
                json.path("accessToken").asText(),
                json.path("refreshToken").asText());
    }
}
