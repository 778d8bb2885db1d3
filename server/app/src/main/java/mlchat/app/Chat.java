package mlchat.app;

import static java.lang.System.Logger.Level.INFO;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import mlchat.domain.Ids;
import mlchat.domain.auth.Accounts;
import mlchat.domain.auth.Credentials;
import mlchat.domain.auth.Sessions;
import mlchat.domain.messages.Messages;
import mlchat.domain.people.People;
import mlchat.domain.rooms.Members;
import mlchat.domain.rooms.Rooms;
import mlchat.edge.Backstage;
import mlchat.edge.Doors;
import mlchat.edge.Edge;
import mlchat.edge.Installation;
import mlchat.edge.live.Announcer;
import mlchat.stores.StartFault;
import mlchat.stores.Stores;
import mlchat.stores.passwords.CommonPasswords;

/// The running chat: all parts, put together on one screen.
final class Chat implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Chat.class.getName());

    private final Announcer announcer;
    private final Stores stores;
    private final Edge edge;

    private Chat(Announcer announcer, Stores stores, Edge edge) {
        this.announcer = announcer;
        this.stores = stores;
        this.edge = edge;
    }

    /// @throws StartFault when the data cannot be used
    /// @throws Edge.CannotListen when the port is not to be had
    static Chat start(Config config) throws StartFault, Edge.CannotListen {
        var clock = Clock.systemUTC();
        var random = new SecureRandom();
        var announcer = new Announcer();
        var stores = Stores.open(config.stores(), announcer);
        try {
            var doors = doors(config, stores, announcer, new Accounts.Stamp(new Ids(clock, random), clock), random);
            var backstage = new Backstage(announcer, stores.rooms(), stores.messages(), stores.keys());
            var edge = Edge.start(
                    config.edge(), doors, backstage, new Installation(stores.incarnation(), stores::ready), clock);
            var chat = new Chat(announcer, stores, edge);
            chat.announce(config);
            return chat;
        } catch (Edge.CannotListen | RuntimeException fault) {
            stores.close();
            throw fault;
        }
    }

    private static Doors doors(
            Config config, Stores stores, Announcer announcer, Accounts.Stamp stamp, SecureRandom random) {
        var credentials = new Credentials(stores.accounts(), stores.passwords(), CommonPasswords.load());
        return new Doors(
                new Accounts(stores.accounts(), credentials, stores.setupCode(), config.admission(), stamp),
                credentials,
                new Sessions(stores.sessions(), announcer, stamp.ids(), stamp.clock(), random),
                new People(stores.people()),
                new Rooms(stores.rooms(), stamp.ids(), stamp.clock()),
                new Members(stores.members(), stamp.ids(), stamp.clock()),
                new Messages(
                        stores.messages(),
                        stamp.ids(),
                        stamp.clock(),
                        config.edge().limits().messageLength()));
    }

    /// Tells whoever started it, on stdout: the address; and for as long as there is no administrator, the link
    /// that makes one. The log goes to stderr.
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
        edge.close();
        stores.close();
        announcer.close();
    }
}
