package mlchat.edge.auth;

import java.util.Optional;

/// `PATCH /api/me`: what is missing stays as it is.
record AccountEditRequest(Optional<String> displayName) {}
