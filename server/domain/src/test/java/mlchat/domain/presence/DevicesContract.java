package mlchat.domain.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import mlchat.domain.people.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [Devices] promises.
public abstract class DevicesContract {
    private static final UserId ADA = new UserId(new UUID(0, 1));
    private static final UserId BOB = new UserId(new UUID(0, 2));
    private static final Device PHONE = new Device("phone");
    private static final Device LAPTOP = new Device("laptop");

    private Devices devices;

    /// Devices of which none is connected.
    protected abstract Devices make();

    @BeforeEach
    void makeDevices() {
        devices = make();
    }

    @Test
    void whoHasNoDeviceIsGone() {
        assertEquals(Activity.GONE, devices.activity(ADA));
        devices.arrive(ADA, PHONE);
        assertEquals(Activity.ACTIVE, devices.activity(ADA));
        assertEquals(Activity.GONE, devices.activity(BOB));
        devices.leave(ADA, PHONE);
        assertEquals(Activity.GONE, devices.activity(ADA));
    }

    @Test
    void theMostPresentDeviceCounts() {
        devices.arrive(ADA, PHONE);
        devices.arrive(ADA, LAPTOP);
        devices.idle(ADA, PHONE, true);
        assertEquals(Activity.ACTIVE, devices.activity(ADA));
        devices.idle(ADA, LAPTOP, true);
        assertEquals(Activity.IDLE, devices.activity(ADA));
        devices.idle(ADA, PHONE, false);
        assertEquals(Activity.ACTIVE, devices.activity(ADA));
        devices.leave(ADA, PHONE);
        assertEquals(Activity.IDLE, devices.activity(ADA));
        devices.leave(ADA, LAPTOP);
        assertEquals(Activity.GONE, devices.activity(ADA));
    }

    @Test
    void aDeviceThatHasLeftStaysAway() {
        devices.arrive(ADA, PHONE);
        devices.leave(ADA, PHONE);
        devices.idle(ADA, PHONE, false);
        devices.leave(ADA, PHONE);
        assertEquals(Activity.GONE, devices.activity(ADA));
    }
}
