package mlchat.edge.auth;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.auth.Accounts;
import mlchat.domain.auth.Credentials;
import mlchat.domain.auth.Password;
import mlchat.domain.auth.RefreshToken;
import mlchat.domain.auth.Sessions;
import mlchat.edge.EdgeConfig;
import mlchat.edge.limits.RateLimit;

/// Coming in, staying in and leaving.
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuthRoutes {
    private final Accounts accounts;
    private final Credentials credentials;
    private final Sessions sessions;
    private final Door door;
    private final RateLimit registrations;

    AuthRoutes(Accounts accounts, Credentials credentials, Sessions sessions, Door door, EdgeConfig config) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.sessions = sessions;
        this.door = door;
        this.registrations =
                new RateLimit("REGISTRATIONS_PER_IP", config.limits().registrationsPerIp());
    }

    /// Makes an account and opens its first session: 201. The setup code is exempt from the limit on registrations.
    @Post("/register")
    HttpResponse<SignedInResponse> register(HttpRequest<?> request, @Body RegisterRequest wanted) {
        var registration = wanted.registration();
        if (registration.setupCode().isEmpty()) {
            registrations.take(ClientAddress.counted(request));
        }
        var account = accounts.register(registration);
        return door.signIn().open(request, account, wanted.delivery(), HttpStatus.CREATED);
    }

    /// Opens a session for whoever knows the password.
    @Post("/login")
    HttpResponse<SignedInResponse> logIn(HttpRequest<?> request, @Body LoginRequest given) {
        var account = credentials.verify(given.username(), new Password(given.password()));
        return door.signIn().open(request, account, given.delivery(), HttpStatus.OK);
    }

    /// Trades the refresh token, from the cookie or the body, for a new pair.
    @Post("/refresh")
    HttpResponse<SignedInResponse> refresh(HttpRequest<?> request, @Body @Nullable RefreshRequest given) {
        var inBody = Optional.ofNullable(given).flatMap(RefreshRequest::refreshToken);
        var presented = inBody.or(() -> door.cookies().refresh(request))
                .flatMap(RefreshToken::parse)
                .orElseThrow(() -> new Refused(new Refusal.RefreshTokenInvalid()));
        var opened = sessions.refresh(presented);
        var account = accounts.account(opened.session().user());
        var delivery = inBody.isPresent() ? Delivery.TOKEN : Delivery.COOKIE;
        return door.signIn().handOver(opened, account, delivery, HttpStatus.OK);
    }

    /// Ends the session: 204. Its sockets close.
    @Post("/logout")
    HttpResponse<?> logOut(HttpRequest<?> request) {
        sessions.end(door.callers().caller(request).session());
        return door.cookies().clear(HttpResponse.noContent());
    }
}
