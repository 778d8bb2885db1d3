package mlchat.stores.sql;

/// A piece of work for the writer, alone or among others in one transaction.
///
/// It may run more than once, when what ran beside it failed. When it refuses, it must not have written
/// anything yet: look first, then write.
@FunctionalInterface
interface Write<T> {
    T in(Transaction transaction);
}
