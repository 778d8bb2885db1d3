package mlchat.domain.search;

/// How much one search may ask for.
///
/// @param length most Unicode code points in it
/// @param terms  most words, phrases and filters
public record SearchLimits(int length, int terms) {}
