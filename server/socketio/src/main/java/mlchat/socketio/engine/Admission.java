package mlchat.socketio.engine;

/// The place one session takes. Lives on the session's loop once it has one.
public final class Admission {
    private final Admissions admissions;
    private final String address;
    private boolean joined;

    Admission(Admissions admissions, String address) {
        this.admissions = admissions;
        this.address = address;
    }

    String address() {
        return address;
    }

    /// The session has shown what it is here for.
    void join() {
        if (!joined) {
            joined = true;
            admissions.joined(this);
        }
    }

    /// Gives the place back. Once.
    public void leave() {
        join();
        admissions.left(this);
    }
}
