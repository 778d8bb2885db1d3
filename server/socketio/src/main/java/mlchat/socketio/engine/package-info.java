/// Engine.IO v4: sessions, their transports, heartbeats and payloads, without a word of Netty's pipeline.
@NullMarked
package mlchat.socketio.engine;

import org.jspecify.annotations.NullMarked;
