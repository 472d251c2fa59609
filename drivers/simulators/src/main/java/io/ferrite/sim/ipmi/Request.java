package io.ferrite.sim.ipmi;

import java.util.Optional;

/**
 * One IPMI request message.
 *
 * @param netFn the network function, even
 * @param command the command
 * @param data the data after the command
 * @param returnAddress the requester's address, LUN and sequence bytes, to be repeated in the answer
 */
record Request(int netFn, int command, Bytes data, ReturnAddress returnAddress) {
    private static final int SHORTEST = 7;

    /** The requester's slave address, and its sequence number with the LUN, as they came. */
    record ReturnAddress(int responder, int requester, int sequence) {}

    /** Empty for a message that is too short or whose checksums are wrong. */
    static Optional<Request> parse(Bytes message) {
        if (message.length() < SHORTEST || !soundChecksums(message)) {
            return Optional.empty();
        }
        ReturnAddress back = new ReturnAddress(message.at(0), message.at(3), message.at(4));
        Bytes data = message.slice(6, message.length() - 1);
        return Optional.of(new Request(message.at(1) >> 2, message.at(5), data, back));
    }

    private static boolean soundChecksums(Bytes message) {
        return message.slice(0, 3).checksum() == 0 && message.from(3).checksum() == 0;
    }

    /** The response message for a reply. */
    Bytes answer(Reply reply) {
        Bytes head = Bytes.of(returnAddress.requester(), (netFn | 1) << 2);
        Bytes body = Bytes.join(
                Bytes.of(returnAddress.responder(), returnAddress.sequence(), command, reply.completion()),
                reply.data());
        return Bytes.join(head, Bytes.of(head.checksum()), body, Bytes.of(body.checksum()));
    }

    /** Network function, command and data in one run, as {@code ipmitool raw} takes them. */
    Bytes raw() {
        return Bytes.join(Bytes.of(netFn, command), data);
    }

    /** A data byte, or 0 where the request is shorter. */
    int data(int index) {
        return index < data.length() ? data.at(index) : 0;
    }
}
