package mlchat.socketio.jackson;

import com.fasterxml.jackson.core.Base64Variant;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// Writes what is binary, however deep it lies, as a placeholder and keeps the bytes for their own message.
final class AttachmentGenerator extends JsonGeneratorDelegate {
    private final List<byte[]> attachments;

    AttachmentGenerator(JsonGenerator target, List<byte[]> attachments) {
        super(target);
        this.attachments = attachments;
    }

    @Override
    public void writeBinary(Base64Variant variant, byte[] data, int offset, int length) throws IOException {
        writeStartObject();
        writeBooleanField("_placeholder", true);
        writeNumberField("num", attachments.size());
        writeEndObject();
        attachments.add(Arrays.copyOfRange(data, offset, offset + length));
    }
}
