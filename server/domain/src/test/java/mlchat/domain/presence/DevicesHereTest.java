package mlchat.domain.presence;

final class DevicesHereTest extends DevicesContract {
    @Override
    protected Devices make() {
        return new DevicesHere();
    }
}
