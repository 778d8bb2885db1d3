/// How people get in and stay in: accounts, passwords, sessions and refresh tokens.
@NullMarked
package mlchat.domain.auth;

import org.jspecify.annotations.NullMarked;
