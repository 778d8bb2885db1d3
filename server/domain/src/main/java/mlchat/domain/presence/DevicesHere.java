package mlchat.domain.presence;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mlchat.domain.people.UserId;

/// The devices of one node that is alone.
public final class DevicesHere implements Devices {
    private final Map<UserId, Map<Device, Boolean>> idle = new ConcurrentHashMap<>();

    /// Nobody is connected.
    public DevicesHere() {}

    @Override
    public void arrive(UserId user, Device device) {
        idle.compute(user, (_, devices) -> {
            var present = devices == null ? new ConcurrentHashMap<Device, Boolean>() : devices;
            present.put(device, false);
            return present;
        });
    }

    @Override
    public void idle(UserId user, Device device, boolean now) {
        idle.computeIfPresent(user, (_, devices) -> {
            devices.replace(device, now);
            return devices;
        });
    }

    @Override
    public void leave(UserId user, Device device) {
        idle.computeIfPresent(user, (_, devices) -> {
            devices.remove(device);
            return devices.isEmpty() ? null : devices;
        });
    }

    @Override
    public Activity activity(UserId user) {
        var devices = idle.get(user);
        if (devices == null || devices.isEmpty()) {
            return Activity.GONE;
        }
        return devices.containsValue(false) ? Activity.ACTIVE : Activity.IDLE;
    }
}
