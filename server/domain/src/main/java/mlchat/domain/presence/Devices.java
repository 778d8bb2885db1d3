package mlchat.domain.presence;

import mlchat.domain.people.UserId;

/// Who is connected with which devices. What it holds ends with the connections.
///
/// Several nodes share one: this is where they learn of each other's people.
public interface Devices {

    /// A device has connected. It is in use.
    void arrive(UserId user, Device device);

    /// Whether nobody uses the device at the moment. One that has left stays away.
    void idle(UserId user, Device device, boolean idle);

    /// The connection is over.
    void leave(UserId user, Device device);

    /// What the person's devices come to.
    Activity activity(UserId user);
}
