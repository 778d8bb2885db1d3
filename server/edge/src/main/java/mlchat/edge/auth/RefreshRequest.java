package mlchat.edge.auth;

import java.util.Optional;

/// `POST /api/refresh`; browsers send the cookie instead.
record RefreshRequest(Optional<String> refreshToken) {
    @Override
    public String toString() {
        return "RefreshRequest[•••]";
    }
}
