package mlchat.domain.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import mlchat.domain.messages.Emoji;
import mlchat.domain.messages.Expressed;
import mlchat.domain.messages.Message;
import mlchat.domain.messages.MessageId;
import mlchat.domain.messages.MessageRules;
import mlchat.domain.messages.Opinion;
import mlchat.domain.messages.OpinionStore;
import mlchat.domain.messages.Poll;
import mlchat.domain.messages.Reaction;
import mlchat.domain.people.Person;
import mlchat.domain.people.UserId;
import mlchat.domain.rooms.RoomId;
import mlchat.domain.rooms.RoomRules;

final class OpinionsInMemory implements OpinionStore {
    private final World world;

    OpinionsInMemory(World world) {
        this.world = world;
    }

    @Override
    public List<Expressed> express(RoomId room, MessageId id, List<Opinion> opinions, int kinds, Instant at) {
        synchronized (world) {
            var before = world.message(room, id);
            var refusals = opinions.stream()
                    .map(opinion -> take(before, opinion, kinds, at))
                    .toList();
            var reactions = shown(id);
            var poll = before.poll().map(asked -> counted(asked, id));
            var after = reactions.equals(before.reactions()) && poll.equals(before.poll())
                    ? before
                    : world.replace(
                            before.reacted(world.nextRev(room), reactions).polled(world.room(room).rev, poll));
            return refusals.stream()
                    .map(refusal -> refusal.<Expressed>map(Expressed.Declined::new)
                            .orElseGet(() -> new Expressed.Counted(after)))
                    .toList();
        }
    }

    private Optional<Refusal> take(Message message, Opinion opinion, int kinds, Instant at) {
        try {
            var seat = world.seat(message.room(), opinion.user());
            world.requireLive(opinion.session(), opinion.user(), at);
            MessageRules.requireOpen(message);
            var state = world.room(message.room()).state();
            switch (opinion.stance()) {
                case Opinion.Stance.React(var emoji, var on) -> {
                    RoomRules.requireMayReact(state, seat.standing(), !on, at);
                    react(message.id(), emoji, seat.member.person(), on, kinds);
                }
                case Opinion.Stance.Vote(var options) -> {
                    RoomRules.requireMayReact(state, seat.standing(), options.isEmpty(), at);
                    MessageRules.requireMayChoose(message, options, at);
                    requireNotClosed(message.id());
                    vote(message.id(), opinion.user(), options);
                }
                case Opinion.Stance.Close() -> {
                    MessageRules.requireMayClose(message, opinion.user(), state, seat.member.role());
                    world.closed.putIfAbsent(message.id(), at);
                }
            }
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.refusal());
        }
    }

    private void react(MessageId message, Emoji emoji, Person person, boolean on, int kinds) {
        if (on) {
            MessageRules.requireRoomFor(emoji, shown(message), kinds);
        }
        var people = new ArrayList<>(of(message).getOrDefault(emoji, List.of()));
        if (!on) {
            people.remove(person);
        } else if (!people.contains(person)) {
            people.add(person);
        }
        if (people.isEmpty()) {
            of(message).remove(emoji);
        } else {
            of(message).put(emoji, people);
        }
    }

    /// One of those who are served together may have closed it a moment ago.
    private void requireNotClosed(MessageId message) {
        if (world.closed.containsKey(message)) {
            throw new Refused(new Refusal.PollClosed());
        }
    }

    /// Options keep the order in which people came to each.
    private void vote(MessageId message, UserId user, Set<Integer> options) {
        var votes = world.votes.computeIfAbsent(message, _ -> new ArrayList<>());
        votes.removeIf(vote -> vote.user().equals(user) && !options.contains(vote.option()));
        options.stream()
                .sorted()
                .map(option -> new World.Vote(user, option))
                .filter(vote -> !votes.contains(vote))
                .forEach(votes::add);
    }

    private Poll counted(Poll asked, MessageId message) {
        var votes = world.votes.getOrDefault(message, List.of());
        var options = IntStream.range(0, asked.options().size())
                .mapToObj(at -> {
                    var people = votes.stream()
                            .filter(vote -> vote.option() == at)
                            .map(World.Vote::user)
                            .toList();
                    var first = asked.form().secret() ? people.subList(0, 0) : people;
                    return new Poll.Option(
                            asked.options().get(at).text(),
                            people.size(),
                            first.subList(0, Math.min(Reaction.SHOWN, first.size())));
                })
                .toList();
        long voters = votes.stream().map(World.Vote::user).distinct().count();
        return new Poll(options, asked.form(), (int) voters, Optional.ofNullable(world.closed.get(message)));
    }

    @Override
    public Own own(RoomId room, MessageId message, UserId user) {
        synchronized (world) {
            if (!is(room, message)) {
                return Own.NOTHING;
            }
            var votes = world.votes.getOrDefault(message, List.of()).stream()
                    .filter(vote -> vote.user().equals(user))
                    .map(World.Vote::option)
                    .collect(Collectors.toUnmodifiableSet());
            var emoji = of(message).entrySet().stream()
                    .filter(reaction -> reaction.getValue().stream()
                            .anyMatch(person -> person.id().equals(user)))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toUnmodifiableSet());
            return new Own(emoji, votes);
        }
    }

    private boolean is(RoomId room, MessageId message) {
        return Optional.ofNullable(world.rooms.get(room)).stream()
                .flatMap(place -> place.messages.stream())
                .anyMatch(said -> said.id().equals(message));
    }

    private Map<Emoji, List<Person>> of(MessageId message) {
        return world.reactions.computeIfAbsent(message, _ -> new LinkedHashMap<>());
    }

    private List<Reaction> shown(MessageId message) {
        return of(message).entrySet().stream()
                .map(entry -> new Reaction(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().stream()
                                .limit(Reaction.SHOWN)
                                .map(Person::id)
                                .toList()))
                .toList();
    }

    @Override
    public List<Reactor> reactors(RoomId room, MessageId message, Emoji emoji, long after, int limit) {
        synchronized (world) {
            var people = is(room, message) ? of(message).getOrDefault(emoji, List.of()) : List.<Person>of();
            return LongStream.rangeClosed(1, people.size())
                    .filter(number -> number > after)
                    .limit(limit)
                    .mapToObj(number -> new Reactor(number, people.get((int) number - 1)))
                    .toList();
        }
    }
}
