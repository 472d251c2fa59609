package io.ferrite.sim.ipmi;

import io.ferrite.sim.fault.FaultKind;
import io.ferrite.sim.fault.Faults;
import io.ferrite.sim.machine.SimMachine;
import java.net.SocketAddress;
import java.util.Optional;

/** Answers datagrams: wrapper, session, command. Holds no socket. Used by one thread at a time. */
final class Responder {
    private final SimMachine machine;
    private final Faults faults;
    private final Sessions sessions;
    private final Handshake handshake;
    private final CommandTable commands;

    Responder(SimMachine machine, IpmiOptions options, Faults faults, OemCommands oem) {
        this.machine = machine;
        this.faults = faults;
        this.sessions = new Sessions(options.sessionSlots(), options.idleLimit());
        this.handshake = new Handshake(options, sessions, faults);
        this.commands = new CommandTable(machine, options, sessions, oem);
    }

    Sessions sessions() {
        return sessions;
    }

    /** The answering datagram; empty where a BMC would stay silent. */
    Optional<Bytes> answer(Bytes datagram, SocketAddress from) {
        return Frame.parse(datagram).flatMap(frame -> dispatch(frame, datagram, from));
    }

    private Optional<Bytes> dispatch(Frame frame, Bytes datagram, SocketAddress from) {
        return switch (frame.type()) {
            case Frame.OPEN_SESSION_REQUEST ->
                handshakeAnswer(Frame.OPEN_SESSION_RESPONSE, handshake.open(frame.payload(), from, machine.now()));
            case Frame.RAKP_1 -> handshakeAnswer(Frame.RAKP_2, handshake.rakp1(frame.payload(), machine.now()));
            case Frame.RAKP_3 -> handshakeAnswer(Frame.RAKP_4, handshake.rakp3(frame.payload(), machine.now()));
            case Frame.IPMI -> beforeSession(frame);
            default -> inSession(frame, datagram);
        };
    }

    private static Optional<Bytes> handshakeAnswer(int type, Bytes payload) {
        return Optional.of(
                Frame.outsideSession(Frame.Wrapper.IPMI_20, type, payload).datagram());
    }

    private Optional<Bytes> beforeSession(Frame frame) {
        if (frame.session() != 0) {
            return Optional.empty();
        }
        return Request.parse(frame.payload())
                .map(request -> request.answer(commands.beforeSession(request)))
                .map(message -> Frame.outsideSession(frame.wrapper(), Frame.IPMI, message)
                        .datagram());
    }

    private Optional<Bytes> inSession(Frame frame, Bytes datagram) {
        return sessions.find(frame.session(), machine.now())
                .flatMap(session -> session.unseal(frame, datagram)
                        .flatMap(Request::parse)
                        .map(request -> carryOut(session, request)));
    }

    private Bytes carryOut(Session session, Request request) {
        session.heard(machine.now());
        return session.seal(request.answer(reply(session, request)));
    }

    private Reply reply(Session session, Request request) {
        if (faults.take(FaultKind.STATUS).isPresent()) {
            return Reply.failed(Reply.NODE_BUSY);
        }
        return commands.inSession(session, request);
    }
}
