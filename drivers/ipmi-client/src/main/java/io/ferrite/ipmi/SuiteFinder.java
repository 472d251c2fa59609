package io.ferrite.ipmi;

import io.ferrite.ipmi.Line.Answer;
import io.ferrite.ipmi.Line.Patience;
import io.ferrite.ipmi.wire.Algorithms;
import io.ferrite.ipmi.wire.Frame;
import io.ferrite.ipmi.wire.LanMessage;
import io.ferrite.ipmi.wire.PayloadType;
import java.io.ByteArrayOutputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Asks a BMC, outside any session, which cipher suites it knows. The answer is not protected, so it is a hint: a BMC
 * that says nothing or nonsense is no failure. Source: IPMI 2.0, 22.15.
 */
final class SuiteFinder {

    private static final int GET_CHANNEL_CIPHER_SUITES = 0x54;
    private static final int APPLICATION = 0x06 << 2;
    private static final int THIS_CHANNEL = 0x0E;
    private static final int LIST_BY_SUITE = 0x80;
    private static final int CHUNK = 16;
    private static final int LAST_CHUNK = 15;
    private static final int STANDARD_SUITE = 0xC0;
    private static final int VENDOR_SUITE = 0xC1;
    private static final int VENDOR_LENGTH = 3;

    /** Once in the format of RMCP+, once in that of IPMI 1.5. */
    static final int TRIES = 2;

    private final Datagrams datagrams;
    private final Peer peer;
    private final Patience patience;
    private boolean legacy;

    SuiteFinder(Datagrams datagrams, Peer peer, Patience patience) {
        this.datagrams = datagrams;
        this.peer = peer;
        this.patience = patience;
    }

    /** The better of the suites that the BMC names; empty if it names none that is spoken here. */
    Optional<Algorithms> find() {
        Set<Integer> suites = suitesIn(records(0));
        if (suites.contains(Algorithms.SHA256.suite())) {
            return Optional.of(Algorithms.SHA256);
        }
        return suites.contains(Algorithms.SHA1.suite()) ? Optional.of(Algorithms.SHA1) : Optional.empty();
    }

    /** The numbers of the standard suites in the records of a BMC; stops at the first record it cannot read. */
    static Set<Integer> suitesIn(byte[] records) {
        Set<Integer> suites = new HashSet<>();
        int at = 0;
        while (at + 1 < records.length) {
            int start = records[at] & 0xFF;
            if (start == STANDARD_SUITE) {
                suites.add(records[at + 1] & 0xFF);
            } else if (start == VENDOR_SUITE) {
                at += VENDOR_LENGTH;
            } else {
                return suites;
            }
            at = afterAlgorithms(records, at + 2);
        }
        return suites;
    }

    private static int afterAlgorithms(byte[] records, int from) {
        int at = from;
        while (at < records.length && (records[at] & 0xC0) != 0xC0) {
            at++;
        }
        return at;
    }

    /** The records from that chunk on. Each chunk has its own line, so that no late answer passes for the next chunk. */
    private byte[] records(int chunk) {
        try (Line line = datagrams.sessionLessLine(peer)) {
            byte[] data = chunk(line, chunk);
            boolean last = data.length < 1 + CHUNK || chunk == LAST_CHUNK;
            ByteArrayOutputStream records = new ByteArrayOutputStream();
            records.write(data, 1, data.length - 1);
            if (!last) {
                records.writeBytes(records(chunk + 1));
            }
            return records.toByteArray();
        }
    }

    /** The channel number and up to 16 bytes of records, none if the BMC does not answer or refuses. */
    private byte[] chunk(Line line, int index) {
        byte[] data = {THIS_CHANNEL, 0, (byte) (LIST_BY_SUITE | index)};
        byte[] message = LanMessage.request(APPLICATION, GET_CHANNEL_CIPHER_SUITES, data, line.id());
        Optional<LanMessage> answer = line.ask(() -> nextFormat(message), frame -> answer(frame, line.id()), patience)
                .map(Answer::value);
        legacy ^= answer.isPresent();
        return answer.filter(found -> found.completionCode() == 0)
                .map(LanMessage::data)
                .filter(found -> found.length > 0)
                .orElse(new byte[1]);
    }

    private static Optional<LanMessage> answer(Frame frame, int number) {
        if (frame.type() != PayloadType.IPMI || frame.sessionId() != 0) {
            return Optional.empty();
        }
        return LanMessage.read(frame.payload())
                .filter(message -> message.answers(APPLICATION, GET_CHANNEL_CIPHER_SUITES, number));
    }

    /** The question in one format after the other; a format that worked is used again. */
    private byte[] nextFormat(byte[] message) {
        byte[] datagram = legacy ? Frame.outsideLegacy(message) : Frame.outside(PayloadType.IPMI, message);
        legacy = !legacy;
        return datagram;
    }
}
