package mlchat.stores.jdbc;

/// A statement that changes rows.
public final class Update extends Binding<Update> {
    Update(Sql sql, Kept kept) {
        super(sql, kept);
    }

    @Override
    Update self() {
        return this;
    }

    /// Makes the change.
    ///
    /// @return how many rows it concerns
    /// @throws SqlFault when the database cannot do it
    public int execute() {
        return run(() -> kept().ready().executeUpdate());
    }
}
