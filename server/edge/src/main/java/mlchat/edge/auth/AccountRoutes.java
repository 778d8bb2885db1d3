package mlchat.edge.auth;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import mlchat.domain.auth.Accounts;
import mlchat.domain.people.DisplayName;
import mlchat.edge.people.UserResponse;

/// One's own account.
@Controller("/api/me")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AccountRoutes {
    private final Accounts accounts;
    private final Callers callers;

    AccountRoutes(Accounts accounts, Callers callers) {
        this.accounts = accounts;
        this.callers = callers;
    }

    /// The account of whoever asks.
    @Get
    UserResponse me(HttpRequest<?> request) {
        return UserResponse.of(accounts.account(callers.caller(request).user()));
    }

    /// Changes what the body has. Others see a new name with whatever they fetch next.
    @Patch
    UserResponse change(HttpRequest<?> request, @Body AccountEditRequest edit) {
        var user = callers.caller(request).user();
        var account = edit.displayName()
                .map(name -> accounts.rename(user, new DisplayName(name)))
                .orElseGet(() -> accounts.account(user));
        return UserResponse.of(account);
    }
}
