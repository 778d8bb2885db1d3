package mlchat.edge.auth;

import jakarta.inject.Singleton;

/// What the routes of this package share: who asks, and how tokens are handed over.
@Singleton
record Door(Callers callers, SignIn signIn, SessionCookies cookies) {}
