package mlchat.socketio.rooms;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import mlchat.socketio.Selection;
import mlchat.socketio.engine.Frame;
import mlchat.socketio.loop.Loop;

/// All members and rooms of a namespace on this node. A broadcast costs one task per event loop that has members
/// of the room. Any thread; for one thread, what it joins, leaves and sends happens in that order everywhere.
public final class Rooms {
    private final Map<String, Room> rooms = new ConcurrentHashMap<>();
    private final Map<String, Member> members = new ConcurrentHashMap<>();
    private final Room everyone = new Room("");

    /// Makes a member one of everyone. Its id is a room of its own from now on.
    public Membership enter(Member member) {
        members.put(member.id(), member);
        Membership membership;
        synchronized (everyone) {
            membership = new Membership(member, everyone, everyone.register(member.loop()));
        }
        add(membership);
        return membership;
    }

    /// Takes a member out of everyone. Its other memberships it leaves one by one.
    public void exit(Membership membership) {
        // One that came back after a break may have the id already.
        members.remove(membership.member().id(), membership.member());
        leave(membership);
    }

    public Membership join(String name, Member member) {
        var membership = new Membership[1];
        rooms.compute(name, (_, existing) -> {
            var room = existing == null ? new Room(name) : existing;
            membership[0] = new Membership(member, room, room.register(member.loop()));
            return room;
        });
        add(membership[0]);
        return membership[0];
    }

    private void add(Membership membership) {
        membership.part.loop.execute(() -> membership.part.add(membership));
    }

    /// Takes its place behind what this thread did before: joining, leaving and sending are tasks of the loop for
    /// every thread, the loop's own included.
    public void leave(Membership membership) {
        membership.part.loop.execute(() -> leaveHere(membership));
    }

    private void leaveHere(Membership membership) {
        membership.part.remove(membership);
        unregister(membership.room);
    }

    private void unregister(Room room) {
        if (room == everyone) {
            synchronized (everyone) {
                everyone.unregister();
            }
            return;
        }
        rooms.computeIfPresent(room.name(), (_, present) -> {
            present.unregister();
            return present.isEmpty() ? null : present;
        });
    }

    public Optional<Member> member(String id) {
        return Optional.ofNullable(members.get(id));
    }

    /// Everyone.
    public Collection<Member> members() {
        return List.copyOf(members.values());
    }

    public int memberCount() {
        return members.size();
    }

    /// Rooms that have members, the members' own ones left out.
    public Set<String> names() {
        return Set.copyOf(rooms.keySet());
    }

    /// Sends the frame to all who are selected, each once. Takes ownership of it. Never blocks.
    public void broadcast(Selection selection, boolean isVolatile, Frame frame) {
        if (selection.isOneGroup() && !isVolatile && hasNoMemberOfThatName(selection)) {
            for (var part : parts(selection)) {
                onLoop(part.loop, frame, () -> part.collect(frame));
            }
        } else {
            for (var loop : loops(selection)) {
                onLoop(loop, frame, () -> visit(loop, selection, member -> deliver(member, frame, isVolatile)));
            }
        }
        frame.release();
    }

    /// Shows the visitor every member that is selected, on the member's loop, and waits until it has seen them all.
    /// Not to be called from an event loop.
    public void forEach(Selection selection, Consumer<Member> visitor) {
        if (loops(selection).stream().anyMatch(Loop::isCurrent)) {
            throw new IllegalStateException("an event loop must not wait for others");
        }
        var visited = new CountDownLatch(1);
        visit(selection, visitor, visited::countDown);
        try {
            visited.await();
        } catch (InterruptedException interrupted) {
            // What was asked for happens all the same; only the waiting ends.
            Thread.currentThread().interrupt();
        }
    }

    /// Shows the visitor every member that is selected, on the member's loop. Never blocks.
    ///
    /// @param done runs when the visitor has seen them all, on the loop of the last one
    public void visit(Selection selection, Consumer<Member> visitor, Runnable done) {
        var loops = loops(selection);
        if (loops.isEmpty()) {
            done.run();
            return;
        }
        var remaining = new AtomicInteger(loops.size());
        Runnable one = () -> {
            if (remaining.decrementAndGet() == 0) {
                done.run();
            }
        };
        for (var loop : loops) {
            boolean runs = loop.execute(() -> {
                try {
                    visit(loop, selection, visitor);
                } finally {
                    one.run();
                }
            });
            if (!runs) {
                one.run();
            }
        }
    }

    private void visit(Loop loop, Selection selection, Consumer<Member> visitor) {
        var left = new HashSet<Member>();
        selection.except().forEach(name -> members(loop, name, left::add));
        if (selection.rooms().isEmpty()) {
            partOn(loop, everyone)
                    .ifPresent(part -> part.forEach(member -> {
                        if (!left.contains(member)) {
                            visitor.accept(member);
                        }
                    }));
            return;
        }
        var picked = new LinkedHashSet<Member>();
        selection.rooms().forEach(name -> members(loop, name, picked::add));
        picked.removeAll(left);
        picked.forEach(visitor);
    }

    private void members(Loop loop, String name, Consumer<Member> visitor) {
        Optional.ofNullable(rooms.get(name))
                .flatMap(room -> partOn(loop, room))
                .ifPresent(part -> part.forEach(visitor));
        member(name).filter(member -> member.loop() == loop).ifPresent(visitor);
    }

    private static Optional<RoomPart> partOn(Loop loop, Room room) {
        return room.parts().stream().filter(part -> part.loop == loop).findFirst();
    }

    private boolean hasNoMemberOfThatName(Selection selection) {
        return selection.rooms().isEmpty()
                || !members.containsKey(selection.rooms().iterator().next());
    }

    private List<RoomPart> parts(Selection selection) {
        if (selection.rooms().isEmpty()) {
            return everyone.parts();
        }
        var room = rooms.get(selection.rooms().iterator().next());
        return room == null ? List.of() : room.parts();
    }

    private Set<Loop> loops(Selection selection) {
        var loops = new HashSet<Loop>();
        if (selection.rooms().isEmpty()) {
            everyone.parts().forEach(part -> loops.add(part.loop));
        }
        for (var name : selection.rooms()) {
            var room = rooms.get(name);
            if (room != null) {
                room.parts().forEach(part -> loops.add(part.loop));
            }
            member(name).ifPresent(member -> loops.add(member.loop()));
        }
        return loops;
    }

    private static void deliver(Member member, Frame frame, boolean isVolatile) {
        member.settle();
        if (isVolatile) {
            member.deliverVolatile(frame);
        } else {
            member.deliver(frame);
        }
    }

    private static void onLoop(Loop loop, Frame frame, Runnable task) {
        frame.retain();
        if (!loop.execute(() -> {
            task.run();
            frame.release();
        })) {
            frame.release();
        }
    }
}
