package mlchat.edge;

import java.util.function.BooleanSupplier;

/// What the edge must know of the store it serves.
///
/// @param incarnation changes when the store was restored from a backup: clients then drop what they keep
/// @param ready       whether the store answers
public record Installation(String incarnation, BooleanSupplier ready) {}
