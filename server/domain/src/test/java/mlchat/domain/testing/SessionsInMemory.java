package mlchat.domain.testing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mlchat.domain.auth.RefreshToken;
import mlchat.domain.auth.Rotation;
import mlchat.domain.auth.Session;
import mlchat.domain.auth.SessionId;
import mlchat.domain.auth.SessionStore;
import mlchat.domain.people.UserId;

final class SessionsInMemory implements SessionStore {
    private final World world;

    SessionsInMemory(World world) {
        this.world = world;
    }

    @Override
    public void open(Session session, RefreshToken.Digest first) {
        synchronized (world) {
            var device = new World.Device(session);
            world.sessions.put(session.id(), device);
            world.tokens.put(first, new World.Token(device));
        }
    }

    @Override
    public Optional<Session> live(SessionId id, Instant at) {
        synchronized (world) {
            return Optional.ofNullable(world.sessions.get(id))
                    .filter(device -> !device.ended && at.isBefore(device.session.endsAt()))
                    .map(device -> device.session);
        }
    }

    @Override
    public Rotation rotate(Trade trade) {
        synchronized (world) {
            var token = world.tokens.get(trade.presented());
            if (token == null) {
                return new Rotation.Refused();
            }
            var device = token.device;
            if (isOver(device, trade)) {
                return new Rotation.Refused();
            }
            if (token.spent.isEmpty()) {
                var successor = new World.Token(device);
                world.tokens.put(trade.successor(), successor);
                token.spent = Optional.of(new World.SpentFor(successor, trade.sealed(), trade.at()));
                use(device, trade.at());
                return new Rotation.Rotated(device.session);
            }
            var spent = token.spent.get();
            boolean predecessor = spent.successor().spent.isEmpty();
            if (predecessor && !trade.at().isAfter(spent.at().plus(trade.grace()))) {
                return new Rotation.Repeated(device.session, spent.sealed());
            }
            device.ended = true;
            return new Rotation.Reused(device.session);
        }
    }

    private static boolean isOver(World.Device device, Trade trade) {
        return device.ended
                || !trade.at().isBefore(device.session.endsAt())
                || trade.at().isAfter(device.session.lastUsedAt().plus(trade.idle()));
    }

    @Override
    public List<Session> of(UserId user, Instant at, Instant usedSince, int limit) {
        synchronized (world) {
            return world.sessions.keySet().stream()
                    .flatMap(id -> live(id, at).stream())
                    .filter(session -> session.user().equals(user))
                    .filter(session -> !session.lastUsedAt().isBefore(usedSince))
                    .sorted(Comparator.comparing(Session::lastUsedAt).reversed())
                    .limit(limit)
                    .toList();
        }
    }

    @Override
    public List<SessionId> endOthers(UserId user, SessionId kept, Instant at) {
        synchronized (world) {
            return world.sessions.values().stream()
                    .map(device -> device.session)
                    .filter(session ->
                            session.user().equals(user) && !session.id().equals(kept))
                    .map(Session::id)
                    .filter(id -> end(id, at))
                    .toList();
        }
    }

    @Override
    public boolean end(SessionId id, Instant at) {
        synchronized (world) {
            var device = world.sessions.get(id);
            if (device == null || device.ended) {
                return false;
            }
            device.ended = true;
            return true;
        }
    }

    @Override
    public void touch(SessionId id, Instant at) {
        synchronized (world) {
            Optional.ofNullable(world.sessions.get(id)).ifPresent(device -> use(device, at));
        }
    }

    private static void use(World.Device device, Instant at) {
        var old = device.session;
        var last = at.isAfter(old.lastUsedAt()) ? at : old.lastUsedAt();
        device.session =
                new Session(old.id(), old.user(), old.client(), old.address(), old.createdAt(), last, old.endsAt());
    }
}
