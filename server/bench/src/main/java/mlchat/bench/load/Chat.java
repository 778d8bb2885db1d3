package mlchat.bench.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// The one event of the bench, `42["chat",{"room":"r7","body":"000003.0000000042.abc…","t":123}]`, written and read
/// in place. A server sends the members back in their order, as all do that keep them in an ordered map.
///
/// One object for one thread: what was read last lies in its fields until the next is read.
final class Chat {
    static final int PLACE_DIGITS = 6;
    static final int SEQUENCE_DIGITS = 10;

    private static final byte[] HEAD = ascii("42[\"chat\",{\"room\":\"r");
    private static final byte[] BODY = ascii("\",\"body\":\"");
    private static final byte[] TIME = ascii("\",\"t\":");
    // The same texts as numbers: a message is compared eight bytes at a time.
    private static final long HEAD_FIRST = ByteBuffer.wrap(HEAD).getLong(0);
    private static final long HEAD_SECOND = ByteBuffer.wrap(HEAD).getLong(8);
    private static final int HEAD_THIRD = ByteBuffer.wrap(HEAD).getInt(16);
    private static final long BODY_FIRST = ByteBuffer.wrap(BODY).getLong(0);
    private static final short BODY_SECOND = ByteBuffer.wrap(BODY).getShort(8);
    private static final int TIME_FIRST = ByteBuffer.wrap(TIME).getInt(0);
    private static final short TIME_SECOND = ByteBuffer.wrap(TIME).getShort(4);

    private final int body;
    private final byte[] filler;

    private int room;
    private int place;
    private int sequence;
    private long time;

    Chat(int body) {
        this.body = body;
        this.filler = new byte[body - Load.MARK];
        for (int i = 0; i < filler.length; i++) {
            filler[i] = (byte) ('a' + i % 26);
        }
    }

    /// Appends an event.
    ///
    /// @param ofRoom counted from 0
    void write(ByteBuffer target, int ofRoom, int ofPlace, int number, long at) {
        target.put(HEAD);
        digits(target, ofRoom + 1, 1);
        target.put(BODY);
        digits(target, ofPlace, PLACE_DIGITS);
        target.put((byte) '.');
        digits(target, number, SEQUENCE_DIGITS);
        target.put((byte) '.').put(filler).put(TIME);
        digits(target, at, 1);
        target.put((byte) '}').put((byte) ']');
    }

    /// Reads the event that is all of these bytes. False if they are none.
    boolean read(ByteBuffer source, int start, int length) {
        int end = start + length;
        int at = start + HEAD.length;
        if (length < HEAD.length + BODY.length + body + TIME.length + 4
                || source.getLong(start) != HEAD_FIRST
                || source.getLong(start + 8) != HEAD_SECOND
                || source.getInt(start + 16) != HEAD_THIRD) {
            return false;
        }
        int named = 0;
        byte next = source.get(at);
        while (next != '"' && at < start + HEAD.length + 6) {
            named = named * 10 + next - '0';
            next = source.get(++at);
        }
        room = named - 1;
        int tail = at + BODY.length + body;
        if (tail + TIME.length + 3 > end
                || source.getLong(at) != BODY_FIRST
                || source.getShort(at + 8) != BODY_SECOND
                || source.getInt(tail) != TIME_FIRST
                || source.getShort(tail + 4) != TIME_SECOND) {
            return false;
        }
        at += BODY.length;
        place = (int) number(source, at, PLACE_DIGITS);
        sequence = (int) number(source, at + PLACE_DIGITS + 1, SEQUENCE_DIGITS);
        time = number(source, tail + TIME.length, end - tail - TIME.length - 2);
        return source.get(end - 2) == '}' && source.get(end - 1) == ']';
    }

    /// Counted from 0.
    int room() {
        return room;
    }

    int place() {
        return place;
    }

    int sequence() {
        return sequence;
    }

    long time() {
        return time;
    }

    private static void digits(ByteBuffer target, long number, int least) {
        int count = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            count++;
        }
        count = Math.max(count, least);
        int end = target.position() + count;
        long rest = number;
        for (int i = end - 1; i >= end - count; i--) {
            target.put(i, (byte) ('0' + rest % 10));
            rest /= 10;
        }
        target.position(end);
    }

    private static long number(ByteBuffer source, int start, int digits) {
        long number = 0;
        for (int i = start; i < start + digits; i++) {
            number = number * 10 + source.get(i) - '0';
        }
        return number;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
