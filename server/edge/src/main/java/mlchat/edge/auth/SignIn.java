package mlchat.edge.auth;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Optional;
import mlchat.domain.auth.Account;
import mlchat.domain.auth.Sessions;
import mlchat.edge.people.UserResponse;

/// Hands a session's tokens over, the way the client wants them.
@Singleton
final class SignIn {
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final SessionCookies cookies;

    SignIn(Sessions sessions, AccessTokens tokens, SessionCookies cookies) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.cookies = cookies;
    }

    /// Opens a session for somebody who has just proved to be the account's owner.
    HttpResponse<SignedInResponse> open(
            HttpRequest<?> request, Account account, Optional<Delivery> delivery, HttpStatus status) {
        var client = Optional.ofNullable(request.getHeaders().get("User-Agent")).orElse("");
        var opened = sessions.open(account.person().id(), client, ClientAddress.of(request));
        return handOver(opened, account, delivery.orElse(Delivery.TOKEN), status);
    }

    HttpResponse<SignedInResponse> handOver(
            Sessions.Opened opened, Account account, Delivery delivery, HttpStatus status) {
        var access = tokens.issue(opened.session());
        var refresh = opened.refreshToken().reveal();
        var user = UserResponse.of(account);
        long seconds = AccessTokens.LIFETIME.toSeconds();
        return switch (delivery) {
            case TOKEN ->
                response(
                        status,
                        new SignedInResponse(
                                user, Optional.of(access), Optional.of(refresh), Optional.of("Bearer"), seconds));
            case COOKIE ->
                cookies.set(
                        response(
                                status,
                                new SignedInResponse(
                                        user, Optional.empty(), Optional.empty(), Optional.empty(), seconds)),
                        access,
                        refresh);
        };
    }

    private static MutableHttpResponse<SignedInResponse> response(HttpStatus status, SignedInResponse body) {
        return HttpResponse.<SignedInResponse>status(status).body(body);
    }
}
