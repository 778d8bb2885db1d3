package mlchat.stores.sql;

import mlchat.stores.jdbc.Sql;

/// The one connection that writes, as its lane needs it. Used by the lane's thread alone.
interface WriteConnection extends AutoCloseable {

    /// Begins a transaction that holds the write lock; opens the connection anew if the last one was
    /// discarded.
    Sql begin();

    /// Whether nobody but this connection has written since its last commit; asked within a transaction.
    boolean isUndisturbed();

    /// When this throws, nobody knows whether the transaction is on disk, unless the fault says that the disk
    /// is full.
    void commit();

    void rollback();

    /// Lets go of a connection whose state nobody knows.
    void discard();

    @Override
    void close();
}
