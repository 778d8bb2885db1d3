package mlchat.app;

import static java.lang.System.Logger.Level.INFO;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import mlchat.domain.Ids;
import mlchat.domain.Later;
import mlchat.domain.auth.Accounts;
import mlchat.domain.auth.Credentials;
import mlchat.domain.auth.Sessions;
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
import mlchat.domain.rooms.Rooms;
import mlchat.domain.search.SearchLimits;
import mlchat.domain.search.Searches;
import mlchat.edge.Backstage;
import mlchat.edge.Doors;
import mlchat.edge.Edge;
import mlchat.edge.EdgeConfig;
import mlchat.edge.Installation;
import mlchat.edge.live.Announcer;
import mlchat.edge.markdown.CommonMarkProse;
import mlchat.stores.StartFault;
import mlchat.stores.Stores;
import mlchat.stores.passwords.CommonPasswords;

/// The running chat: all parts, put together on one screen.
final class Chat implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Chat.class.getName());

    private final Announcer announcer;
    private final ScheduledLater later;
    private final Stores stores;
    private final Edge edge;
    private final ScheduledPosting posting;

    private Chat(Announcer announcer, ScheduledLater later, Stores stores, Edge edge, ScheduledPosting posting) {
        this.announcer = announcer;
        this.later = later;
        this.stores = stores;
        this.edge = edge;
        this.posting = posting;
    }

    /// @throws StartFault when the data cannot be used
    /// @throws Edge.CannotListen when the port is not to be had
    static Chat start(Config config) throws StartFault, Edge.CannotListen {
        var clock = Clock.systemUTC();
        var random = new SecureRandom();
        var announcer = new Announcer();
        var later = new ScheduledLater();
        var stores = Stores.open(config.stores(), announcer);
        try {
            var doors = doors(
                    config,
                    stores,
                    new Backing(announcer, later, random),
                    new Accounts.Stamp(new Ids(clock, random), clock));
            var backstage =
                    new Backstage(announcer, stores.rooms(), stores.messages(), stores.belongings(), stores.keys());
            var edge = Edge.start(
                    config.edge(), doors, backstage, new Installation(stores.incarnation(), stores::ready), clock);
            var posting = ScheduledPosting.start(doors.personal().scheduling());
            var chat = new Chat(announcer, later, stores, edge, posting);
            chat.announce(config);
            return chat;
        } catch (Edge.CannotListen | RuntimeException fault) {
            stores.close();
            later.close();
            throw fault;
        }
    }

    /// What the doors need beside stores and time.
    private record Backing(Announcer announcer, Later later, SecureRandom random) {}

    private static Messages.Most mostSaid(EdgeConfig.Limits limits) {
        var poll = limits.marks().poll();
        return new Messages.Most(limits.messageLength(), poll.options(), poll.optionLength());
    }

    private static Doors doors(Config config, Stores stores, Backing backing, Accounts.Stamp stamp) {
        var limits = config.edge().limits();
        var credentials = new Credentials(stores.accounts(), stores.passwords(), CommonPasswords.load());
        var rooms = new Rooms(stores.rooms(), stamp.ids(), stamp.clock());
        var messages =
                new Messages(stores.messages(), stamp.ids(), stamp.clock(), mostSaid(limits), new CommonMarkProse());
        return new Doors(
                new Accounts(stores.accounts(), credentials, stores.setupCode(), config.admission(), stamp),
                credentials,
                new Sessions(stores.sessions(), backing.announcer(), stamp.ids(), stamp.clock(), backing.random()),
                new People(stores.people()),
                rooms,
                new Members(stores.members(), stamp.ids(), stamp.clock()),
                messages,
                new Opinions(
                        stores.opinions(),
                        stamp.clock(),
                        backing.later(),
                        limits.marks().reactionKinds()),
                new Pins(
                        stores.pins(),
                        stamp.ids(),
                        stamp.clock(),
                        limits.marks().pins()),
                new Threads(stores.threads(), stamp.clock()),
                personal(limits.kept(), stores, stamp, messages, rooms),
                searches(limits.searching(), stores, stamp.clock()),
                live(limits.live(), stores, backing, stamp.clock()));
    }

    private static Doors.Live live(EdgeConfig.Live limits, Stores stores, Backing backing, InstantSource clock) {
        var announcer = backing.announcer();
        return new Doors.Live(
                new Presences(stores.presence(), new DevicesHere(), announcer, backing.later(), clock),
                new Typists(announcer, backing.later(), clock),
                new Receipts(stores.receipts(), announcer, backing.later(), limits.receiptsMembers()));
    }

    private static Doors.Personal personal(
            EdgeConfig.Kept most, Stores stores, Accounts.Stamp stamp, Messages messages, Rooms rooms) {
        return new Doors.Personal(
                new Belongings(stores.belongings(), stamp.clock()),
                new Drafts(stores.drafts(), stamp.clock(), most.drafts()),
                new Bookmarks(stores.bookmarks(), stamp.clock(), most.bookmarks()),
                new Scheduling(
                        stores.schedule(),
                        messages,
                        rooms,
                        new Scheduling.Surroundings(stamp.ids(), stamp.clock(), most.scheduled())));
    }

    private static Searches searches(EdgeConfig.Limits.Searching limits, Stores stores, InstantSource clock) {
        return new Searches(stores.search(), clock, new SearchLimits(limits.length(), limits.terms()));
    }

    /// Tells whoever started it, on stdout: the address; and for as long as there is no administrator, the
    /// link that makes one. The log goes to stderr.
    private void announce(Config config) {
        var address = config.address(edge.port());
        LOG.log(INFO, "ready at {0}", address);
        System.out.println("ML-CHAT is ready at " + address);
        stores.setupCode().current().ifPresent(code -> System.out.println(setupLink(address, code)));
    }

    private static String setupLink(URI address, String code) {
        var base = address.toString().replaceAll("/$", "");
        return "Make yourself the administrator: " + base + "/setup#code=" + code;
    }

    /// Stops taking work, finishes what is in flight, and closes the data.
    @Override
    public void close() {
        posting.close();
        edge.close();
        stores.close();
        later.close();
        announcer.close();
    }
}
