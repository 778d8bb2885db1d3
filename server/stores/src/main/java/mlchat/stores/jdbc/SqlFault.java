package mlchat.stores.jdbc;

import java.sql.SQLException;

/// The database did not do what a statement says. The values of its parameters are not in the message: they are
/// people's words.
public final class SqlFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SqlFault(String what, SQLException cause) {
        super(what.strip().replaceAll("\\s+", " ") + ": " + cause.getMessage(), cause);
    }
}
