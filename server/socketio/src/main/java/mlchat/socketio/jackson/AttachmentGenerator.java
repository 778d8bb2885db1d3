package mlchat.socketio.jackson;

import com.fasterxml.jackson.core.Base64Variant;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// Writes what is binary, however deep it lies, as a placeholder and keeps the bytes for their own message; and numbers
/// that are none as `null`.
final class AttachmentGenerator extends JsonGeneratorDelegate {
    private final List<byte[]> attachments;

    AttachmentGenerator(JsonGenerator target, List<byte[]> attachments) {
        super(target);
        this.attachments = attachments;
    }

    @Override
    public void writeNumber(double number) throws IOException {
        if (Double.isFinite(number)) {
            super.writeNumber(number);
        } else {
            // As JavaScript does: JSON has no word for it, and Jackson's would be a text.
            writeNull();
        }
    }

    @Override
    public void writeNumber(float number) throws IOException {
        if (Float.isFinite(number)) {
            super.writeNumber(number);
        } else {
            writeNull();
        }
    }

    @Override
    public void writeArray(double[] array, int offset, int length) throws IOException {
        writeStartArray(array, length);
        for (int i = offset; i < offset + length; i++) {
            writeNumber(array[i]);
        }
        writeEndArray();
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
