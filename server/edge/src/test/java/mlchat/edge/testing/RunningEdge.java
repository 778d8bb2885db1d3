package mlchat.edge.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import mlchat.domain.Event;
import mlchat.domain.Ids;
import mlchat.domain.auth.Accounts;
import mlchat.domain.auth.Admission;
import mlchat.domain.auth.Credentials;
import mlchat.domain.auth.SessionStore;
import mlchat.domain.auth.Sessions;
import mlchat.domain.messages.MessageStore;
import mlchat.domain.messages.Messages;
import mlchat.domain.messages.Opinions;
import mlchat.domain.messages.Pins;
import mlchat.domain.messages.Threads;
import mlchat.domain.people.People;
import mlchat.domain.personal.Belongings;
import mlchat.domain.personal.Bookmarks;
import mlchat.domain.personal.Drafts;
import mlchat.domain.personal.Scheduling;
import mlchat.domain.presence.DevicesHere;
import mlchat.domain.presence.Presences;
import mlchat.domain.presence.Typists;
import mlchat.domain.rooms.Members;
import mlchat.domain.rooms.Receipts;
import mlchat.domain.rooms.RoomStore;
import mlchat.domain.rooms.Rooms;
import mlchat.domain.search.MessageSearch;
import mlchat.domain.search.SearchLimits;
import mlchat.domain.search.Searches;
import mlchat.domain.testing.InMemoryStores;
import mlchat.domain.testing.LaterByHand;
import mlchat.domain.testing.PlainPasswords;
import mlchat.edge.Backstage;
import mlchat.edge.Doors;
import mlchat.edge.Edge;
import mlchat.edge.EdgeConfig;
import mlchat.edge.Installation;
import mlchat.edge.limits.Bucket;
import mlchat.edge.live.Announcer;
import mlchat.edge.markdown.CommonMarkProse;

/// The real edge on a free port over stores in memory, with a clock that the test moves.
public final class RunningEdge implements AutoCloseable {
    public static final String SETUP_CODE = "the-setup-code";
    public static final String INCARNATION = "first-incarnation";
    private static final int MESSAGE_LENGTH = 10_000;
    private static final EdgeConfig.Limits.Searching SEARCHING =
            new EdgeConfig.Limits.Searching(500, 32, Optional.empty());
    private static final EdgeConfig.Live LIVE = new EdgeConfig.Live(3, 4, 100, Optional.empty());

    private final AdjustableClock clock = new AdjustableClock();
    private final LaterByHand later = LaterByHand.flowing();
    private final LaterByHand silence = new LaterByHand();
    private final PlainPasswords passwords = new PlainPasswords();
    private final Announcer announcer = new Announcer();
    private final AtomicBoolean losing = new AtomicBoolean();
    private final List<Event> lost = new CopyOnWriteArrayList<>();
    private final Trouble trouble = new Trouble();
    private final InMemoryStores stores = new InMemoryStores(this::announce);
    private final AtomicBoolean ready = new AtomicBoolean(true);
    private final AtomicReference<Optional<RuntimeException>> fault = new AtomicReference<>(Optional.empty());
    private final HttpClient client = HttpClient.newHttpClient();
    private final Scheduling scheduling;
    private final Edge edge;

    /// What a test may want otherwise than usual.
    ///
    /// @param registrations how many accounts one address may make
    public record Wishes(
            Optional<URI> publicUrl,
            List<String> corsOrigins,
            Optional<Path> webFolder,
            EdgeConfig.Limits limits,
            Admission admission) {
        public static Wishes none() {
            var limits = new EdgeConfig.Limits(
                    MESSAGE_LENGTH,
                    262_144,
                    262_144,
                    50,
                    Optional.empty(),
                    new EdgeConfig.Kept(3, 3, 3),
                    new EdgeConfig.Marks(50, 50, 10, new EdgeConfig.PollSize(4, 20)),
                    SEARCHING,
                    LIVE);
            return new Wishes(Optional.empty(), List.of(), Optional.empty(), limits, Admission.OPEN);
        }

        public Wishes publicUrl(String url) {
            return new Wishes(Optional.of(URI.create(url)), corsOrigins, webFolder, limits, admission);
        }

        public Wishes corsOrigin(String origin) {
            return new Wishes(publicUrl, List.of(origin), webFolder, limits, admission);
        }

        public Wishes webFolder(Path folder) {
            return new Wishes(publicUrl, corsOrigins, Optional.of(folder), limits, admission);
        }

        public Wishes registrations(long burst) {
            var bucket = Optional.of(new Bucket(burst, 1));
            return limits(new EdgeConfig.Limits(
                    limits.messageLength(),
                    limits.bodyBytes(),
                    limits.frameBytes(),
                    limits.socketsPerIp(),
                    bucket,
                    limits.kept(),
                    limits.marks(),
                    limits.searching(),
                    limits.live()));
        }

        public Wishes socketsPerIp(int sockets) {
            return limits(new EdgeConfig.Limits(
                    limits.messageLength(),
                    limits.bodyBytes(),
                    limits.frameBytes(),
                    sockets,
                    limits.registrationsPerIp(),
                    limits.kept(),
                    limits.marks(),
                    limits.searching(),
                    limits.live()));
        }

        private Messages.Most mostSaid() {
            var poll = limits.marks().poll();
            return new Messages.Most(limits.messageLength(), poll.options(), poll.optionLength());
        }

        public Wishes pins(int most) {
            return limits(new EdgeConfig.Limits(
                    limits.messageLength(),
                    limits.bodyBytes(),
                    limits.frameBytes(),
                    limits.socketsPerIp(),
                    limits.registrationsPerIp(),
                    limits.kept(),
                    new EdgeConfig.Marks(
                            limits.marks().reactionKinds(),
                            most,
                            limits.marks().calledUnasked(),
                            limits.marks().poll()),
                    limits.searching(),
                    limits.live()));
        }

        public Wishes searching(EdgeConfig.Limits.Searching searching) {
            return limits(new EdgeConfig.Limits(
                    limits.messageLength(),
                    limits.bodyBytes(),
                    limits.frameBytes(),
                    limits.socketsPerIp(),
                    limits.registrationsPerIp(),
                    limits.kept(),
                    limits.marks(),
                    searching,
                    limits.live()));
        }

        public Wishes live(EdgeConfig.Live live) {
            return limits(new EdgeConfig.Limits(
                    limits.messageLength(),
                    limits.bodyBytes(),
                    limits.frameBytes(),
                    limits.socketsPerIp(),
                    limits.registrationsPerIp(),
                    limits.kept(),
                    limits.marks(),
                    limits.searching(),
                    live));
        }

        public Wishes limits(EdgeConfig.Limits other) {
            return new Wishes(publicUrl, corsOrigins, webFolder, other, admission);
        }

        public Wishes admission(Admission mode) {
            return new Wishes(publicUrl, corsOrigins, webFolder, limits, mode);
        }
    }

    public RunningEdge() {
        this(Wishes.none());
    }

    public RunningEdge(Wishes wishes) {
        var config = new EdgeConfig(
                "127.0.0.1", 0, wishes.publicUrl(), wishes.corsOrigins(), wishes.webFolder(), wishes.limits());
        var backstage = new Backstage(announcer, rooms(), messages(), stores.belongings(), stores.keys());
        var installation = new Installation(INCARNATION, this::isReady);
        var ids = new Ids(clock, new SecureRandom());
        scheduling = new Scheduling(
                stores.schedule(),
                new Messages(messages(), ids, clock, wishes.mostSaid(), new CommonMarkProse()),
                new Rooms(rooms(), ids, clock),
                new Scheduling.Surroundings(ids, clock, wishes.limits().kept().scheduled()));
        try {
            edge = Edge.start(config, doors(wishes), backstage, installation, clock);
        } catch (Edge.CannotListen e) {
            throw new AssertionError(e);
        }
    }

    private Doors.Personal personal(Wishes wishes) {
        var kept = wishes.limits().kept();
        return new Doors.Personal(
                new Belongings(stores.belongings(), clock),
                new Drafts(stores.drafts(), clock, kept.drafts()),
                new Bookmarks(stores.bookmarks(), clock, kept.bookmarks()),
                scheduling);
    }

    private Doors doors(Wishes wishes) {
        var random = new SecureRandom();
        var ids = new Ids(clock, random);
        var credentials = new Credentials(stores.accounts(), passwords, Set.of("password", "12345678"));
        return new Doors(
                new Accounts(
                        stores.accounts(),
                        credentials,
                        new OneCode(),
                        wishes.admission(),
                        new Accounts.Stamp(ids, clock)),
                credentials,
                new Sessions(trouble.before(SessionStore.class, stores.sessions()), announcer, ids, clock, random),
                new People(stores.people()),
                new Rooms(rooms(), ids, clock),
                new Members(stores.members(), ids, clock),
                new Messages(messages(), ids, clock, wishes.mostSaid(), new CommonMarkProse()),
                new Opinions(
                        stores.opinions(), clock, later, wishes.limits().marks().reactionKinds()),
                new Pins(stores.pins(), ids, clock, wishes.limits().marks().pins()),
                new Threads(stores.threads(), clock),
                personal(wishes),
                searches(wishes.limits().searching()),
                live(wishes.limits().live()));
    }

    private Doors.Live live(EdgeConfig.Live limits) {
        return new Doors.Live(
                new Presences(stores.presence(), new DevicesHere(), announcer, later, clock),
                new Typists(announcer, silence, clock),
                new Receipts(stores.receipts(), announcer, later, limits.receiptsMembers()));
    }

    private Searches searches(EdgeConfig.Limits.Searching limits) {
        return new Searches(
                trouble.before(MessageSearch.class, stores.search()),
                clock,
                new SearchLimits(limits.length(), limits.terms()));
    }

    private RoomStore rooms() {
        return trouble.before(RoomStore.class, stores.rooms());
    }

    private MessageStore messages() {
        return trouble.before(MessageStore.class, stores.messages());
    }

    public Request get(String target) {
        return request("GET", target);
    }

    public Request post(String target) {
        return request("POST", target);
    }

    public Request request(String method, String target) {
        return new Request(client, base(), method, target);
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + edge.port());
    }

    public int port() {
        return edge.port();
    }

    public AdjustableClock clock() {
        return clock;
    }

    /// How time passes for what is collected; by itself, unless a test holds it.
    public LaterByHand later() {
        return later;
    }

    /// How time passes for who writes: when a test says so.
    public LaterByHand silence() {
        return silence;
    }

    public PlainPasswords passwords() {
        return passwords;
    }

    /// Says what was scheduled when a test says that it is time.
    public Scheduling scheduling() {
        return scheduling;
    }

    public InMemoryStores stores() {
        return stores;
    }

    /// Lets single methods of the stores fail.
    public Trouble trouble() {
        return trouble;
    }

    private void announce(Event event) {
        if (losing.get()) {
            lost.add(event);
        } else {
            announcer.announce(event);
        }
    }

    /// Announces an event, whatever happened.
    public void tell(Event event) {
        announcer.announce(event);
    }

    /// What got lost so far.
    public List<Event> lost() {
        return List.copyOf(lost);
    }

    /// Whether announcements get lost from now on.
    public void losing(boolean are) {
        losing.set(are);
    }

    /// The store fails with this from now on.
    public void failing(RuntimeException with) {
        fault.set(Optional.of(with));
    }

    private boolean isReady() {
        fault.get().ifPresent(with -> {
            throw with;
        });
        return ready.get();
    }

    /// Whether the store answers from now on.
    public void ready(boolean is) {
        ready.set(is);
    }

    public Person register(String username) {
        var answer = post("/api/register")
                .json("{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, Person.PASSWORD))
                .answer();
        assertEquals(201, answer.status(), answer.text());
        return Person.of(answer);
    }

    /// Makes an account and signs in as a browser does: the cookies as it sends them.
    public String cookiesOf(String username) {
        register(username);
        var body = "{\"username\":\"%s\",\"password\":\"%s\",\"delivery\":\"cookie\"}";
        return post("/api/login")
                .json(body.formatted(username, Person.PASSWORD))
                .answer()
                .cookies();
    }

    @Override
    public void close() {
        client.close();
        edge.close();
        announcer.close();
    }
}
