package mlchat.bench.load;

/// Whether everybody heard everything once and in order: the last message of each sender that each client has heard.
final class Ledger {
    private final Load load;
    private final int perRoom;
    private final int[] lastHeard;
    private final int[] lastSent;

    private long lost;
    private long repeatedOrLate;
    private long strange;

    Ledger(Load load) {
        this.load = load;
        this.perRoom = load.sendersPerRoom();
        this.lastHeard = new int[load.sockets() * perRoom];
        this.lastSent = new int[load.sockets()];
    }

    /// The number of the client's next message.
    int send(int client) {
        return ++lastSent[client];
    }

    /// @param place the sender's place in the room
    void hear(int client, int place, int sequence) {
        if (place >= perRoom) {
            strange++;
            return;
        }
        int pair = client * perRoom + place;
        int last = lastHeard[pair];
        if (sequence > last) {
            lost += sequence - last - 1;
            lastHeard[pair] = sequence;
        } else {
            repeatedOrLate++;
        }
    }

    /// Something that no client was to hear.
    void strange() {
        strange++;
    }

    /// Counts as lost what was sent and has not come by now.
    ///
    /// @param except a client that did not listen; -1: nobody
    void close(int except) {
        for (int client = 0; client < load.sockets(); client++) {
            for (int place = 0; place < perRoom && client != except; place++) {
                int sender = client % load.rooms() + place * load.rooms();
                if (sender < load.senders()) {
                    lost += lastSent[sender] - lastHeard[client * perRoom + place];
                }
            }
        }
    }

    Faults faults(long disconnects) {
        return new Faults(lost, repeatedOrLate, strange, disconnects);
    }
}
