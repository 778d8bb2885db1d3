package mlchat.edge.auth;

import java.util.Optional;

/// `POST /api/login`
record LoginRequest(String username, String password, Optional<Delivery> delivery) {
    @Override
    public String toString() {
        return "LoginRequest[" + username + "]";
    }
}
