package mlchat.edge.auth;

import java.util.Optional;
import mlchat.edge.people.UserResponse;

/// A session has begun or goes on.
///
/// @param accessToken  only with delivery `token`; cookies carry it otherwise, as they do `refreshToken`
/// @param expiresIn    seconds the access token lasts
record SignedInResponse(
        UserResponse user,
        Optional<String> accessToken,
        Optional<String> refreshToken,
        Optional<String> tokenType,
        long expiresIn) {
    @Override
    public String toString() {
        return "SignedInResponse[" + user.id() + "]";
    }
}
