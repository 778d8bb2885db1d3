package mlchat.domain.messages;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import mlchat.domain.Later;
import mlchat.domain.Refused;
import mlchat.domain.rooms.Membership;
import mlchat.domain.rooms.RoomId;

/// The door to what people think of messages.
///
/// When many react to the same message at once, it changes at most once in [#PAUSE]: the first reaction counts at
/// once, those that follow are collected, committed together and told of as one change with one `rev`. Whoever is
/// collected gets the answer after that commit, like everybody.
public final class Opinions {
    /// At least as long is between two changes of one message that opinions make.
    public static final Duration PAUSE = Duration.ofMillis(250);

    /// Most opinions that wait to be collected.
    static final int WAITING = 1_000;

    /// Most people on a page of those who reacted.
    public static final int PAGE = 200;

    private final OpinionStore store;
    private final InstantSource clock;
    private final int kinds;
    private final Gathering<Subject, Opinion, Expressed> gathering;

    private record Subject(RoomId room, MessageId message) {}

    /// @param kinds most different emoji under a message
    public Opinions(OpinionStore store, InstantSource clock, Later later, int kinds) {
        this.store = store;
        this.clock = clock;
        this.kinds = kinds;
        this.gathering = new Gathering<>(this::express, PAUSE, WAITING, later);
    }

    /// Reacts to a message, or takes that back. What is so already changes nothing.
    ///
    /// @throws Refused as [OpinionStore#express] says
    public Message react(Membership author, MessageId message, Emoji emoji, boolean on) {
        return express(author, message, new Opinion.Stance.React(emoji, on));
    }

    /// Chooses these options of the message's poll and no others, or nothing any more.
    ///
    /// @throws Refused as [OpinionStore#express] says
    public Message vote(Membership author, MessageId message, Set<Integer> options) {
        return express(author, message, new Opinion.Stance.Vote(options));
    }

    /// Ends the message's poll; again changes nothing.
    ///
    /// @throws Refused as [OpinionStore#express] says
    public Message closePoll(Membership author, MessageId message) {
        return express(author, message, new Opinion.Stance.Close());
    }

    /// What the reader thinks of the message.
    public OpinionStore.Own own(Membership reader, MessageId message) {
        return store.own(reader.room(), message, reader.user());
    }

    /// How many wait to be collected.
    int waiting() {
        return gathering.waiting();
    }

    private Message express(Membership author, MessageId message, Opinion.Stance stance) {
        var subject = new Subject(author.room(), message);
        return switch (gathering.join(subject, new Opinion(author, stance))) {
            case Expressed.Counted(var told) -> told;
            case Expressed.Declined(var refusal) -> throw new Refused(refusal);
        };
    }

    private List<Expressed> express(Subject subject, List<Opinion> opinions) {
        return store.express(subject.room(), subject.message(), opinions, kinds, clock.instant());
    }

    /// Who reacted with the emoji, in the order in which they did, behind `after`, at most `limit` and [#PAGE].
    public List<OpinionStore.Reactor> reactors(
            Membership reader, MessageId message, Emoji emoji, long after, int limit) {
        return store.reactors(reader.room(), message, emoji, after, Math.clamp(limit, 1, PAGE));
    }
}
