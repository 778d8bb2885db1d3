package mlchat.stores;

import java.nio.file.Path;
import java.util.Optional;

/// Where the data lies and how it is kept.
///
/// @param dataDirectory holds the database, the files and the secrets; made if it is not there
/// @param masterKey     wraps the keys in the database; nothing: a file in the data folder does
/// @param setupCode     makes the first administrator; nothing: one is made up and kept in a file
/// @param bcryptCost    the base-two logarithm of the work of one password hash
public record StoresConfig(Path dataDirectory, Optional<String> masterKey, Optional<String> setupCode, int bcryptCost) {
    private static final int LEAST_COST = 10;
    private static final int MOST_COST = 31;

    public StoresConfig {
        if (bcryptCost < LEAST_COST || bcryptCost > MOST_COST) {
            throw new IllegalArgumentException("bcryptCost must be from " + LEAST_COST + " to " + MOST_COST);
        }
    }

    @Override
    public String toString() {
        return "StoresConfig[" + dataDirectory + ", bcryptCost=" + bcryptCost + "]";
    }
}
