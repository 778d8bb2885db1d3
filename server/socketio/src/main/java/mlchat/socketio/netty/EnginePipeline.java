package mlchat.socketio.netty;

import io.netty.channel.ChannelPipeline;
import mlchat.socketio.engine.Engine;

/// Puts an engine's handlers into a connection that speaks HTTP.
public final class EnginePipeline {
    private static final String FIRST_BYTES = "first bytes";
    private static final String WATCH = "request watch";

    private final Engine engine;
    private final Checks checks;

    public EnginePipeline(Engine engine, Checks checks) {
        this.engine = engine;
        this.checks = checks;
    }

    /// Several engines may share a connection; the first one watches how requests come in.
    ///
    /// @param codec the name of the HTTP codec's handler, behind which ours is put
    public void install(ChannelPipeline pipeline, String codec) {
        if (pipeline.get(WATCH) == null) {
            var watch = new RequestWatch(engine);
            pipeline.addBefore(codec, FIRST_BYTES, new FirstBytes(watch)).addAfter(codec, WATCH, watch);
        }
        pipeline.addAfter(WATCH, "engine.io " + engine.config().path(), new EngineHttpHandler(engine, checks, codec));
    }
}
