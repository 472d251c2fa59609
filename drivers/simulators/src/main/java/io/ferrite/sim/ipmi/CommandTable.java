package io.ferrite.sim.ipmi;

import io.ferrite.sim.machine.ArrivalKind;
import io.ferrite.sim.machine.Protocol;
import io.ferrite.sim.machine.SimMachine;
import java.util.HashMap;
import java.util.Map;

/** All commands of a simulated BMC: what may be asked before a session, what in one and at which level, and what is noted. */
final class CommandTable {
    static final int CHASSIS = 0x00;
    static final int APP = 0x06;
    static final int GROUP = 0x2C;
    private static final int FIRST_OEM = 0x2C;

    /** A command as a function of its request, in a session. */
    interface Command {
        Reply run(Session session, Request request);
    }

    /** The words for a request in the log of arrivals. */
    interface Words {
        String of(Request request);
    }

    private record Key(int netFn, int command) {}

    private record Row(Privilege needed, ArrivalKind kind, Words words, Command command) {}

    private final SimMachine machine;
    private final OemCommands oem;
    private final Map<Key, Row> rows = new HashMap<>();
    private final AppCommands app;

    CommandTable(SimMachine machine, IpmiOptions options, Sessions sessions, OemCommands oem) {
        this.machine = machine;
        this.oem = oem;
        this.app = new AppCommands(options, sessions);
        addApp();
        addChassis(new ChassisCommands(machine), new BootOptions(machine));
    }

    private void addApp() {
        read(APP, 0x01, "mc info", (session, request) -> app.deviceId());
        change(APP, 0x02, Privilege.ADMINISTRATOR, request -> "mc reset cold", app::reset);
        change(APP, 0x03, Privilege.ADMINISTRATOR, request -> "mc reset warm", app::reset);
        read(APP, 0x04, "mc selftest", (session, request) -> Reply.ok(0x55, 0x00));
        read(APP, 0x37, "mc guid", (session, request) -> app.guid());
        read(APP, 0x38, "channel authentication", (session, request) -> app.authentication(request));
        read(APP, 0x54, "channel ciphers", (session, request) -> app.ciphers(request));
        read(APP, 0x3B, "session privilege", app::privilege);
        read(APP, 0x3C, "session close", app::close);
    }

    private void addChassis(ChassisCommands chassis, BootOptions boot) {
        read(CHASSIS, 0x00, "chassis capabilities", (session, request) -> Reply.ok(0, 0x20, 0x20, 0x20, 0x20));
        read(CHASSIS, 0x01, "chassis status", (session, request) -> chassis.status());
        change(
                CHASSIS,
                0x02,
                Privilege.OPERATOR,
                ChassisCommands::words,
                (session, request) -> chassis.control(request));
        change(CHASSIS, 0x04, Privilege.OPERATOR, request -> "chassis identify", (session, request) -> Reply.ok());
        change(CHASSIS, 0x08, Privilege.OPERATOR, BootOptions::words, (session, request) -> boot.set(request));
        read(CHASSIS, 0x09, "chassis bootparam get", (session, request) -> boot.get(request));
    }

    private void read(int netFn, int number, String words, Command command) {
        Privilege needed = netFn == APP ? Privilege.CALLBACK : Privilege.USER;
        rows.put(new Key(netFn, number), new Row(needed, ArrivalKind.READ, request -> words, command));
    }

    private void change(int netFn, int number, Privilege needed, Words words, Command command) {
        rows.put(new Key(netFn, number), new Row(needed, ArrivalKind.CHANGE, words, command));
    }

    /** The few commands that a console asks before it logs in; anything else lacks the privilege. */
    Reply beforeSession(Request request) {
        if (request.netFn() != APP) {
            return Reply.failed(Reply.INSUFFICIENT_PRIVILEGE);
        }
        return switch (request.command()) {
            case 0x37 -> app.guid();
            case 0x38 -> app.authentication(request);
            case 0x54 -> app.ciphers(request);
            default -> Reply.failed(Reply.INSUFFICIENT_PRIVILEGE);
        };
    }

    Reply inSession(Session session, Request request) {
        Row row = rows.get(new Key(request.netFn(), request.command()));
        if (row != null) {
            return run(row, session, request);
        }
        if (request.netFn() >= FIRST_OEM) {
            return runOem(session, request);
        }
        note(ArrivalKind.READ, "unknown " + request.raw().words(), request);
        return Reply.failed(Reply.INVALID_COMMAND);
    }

    private Reply run(Row row, Session session, Request request) {
        note(row.kind(), row.words().of(request), request);
        if (!session.privilege().reaches(row.needed())) {
            return Reply.failed(Reply.INSUFFICIENT_PRIVILEGE);
        }
        return row.command().run(session, request);
    }

    private Reply runOem(Session session, Request request) {
        if (isStandardQuestion(request)) {
            note(ArrivalKind.READ, "group " + request.raw().words(), request);
            return Reply.failed(Reply.INVALID_COMMAND);
        }
        note(ArrivalKind.CHANGE, "raw " + request.raw().words(), request);
        if (!session.privilege().reaches(Privilege.ADMINISTRATOR)) {
            return Reply.failed(Reply.INSUFFICIENT_PRIVILEGE);
        }
        return oem.run(request.netFn(), request.command(), request.data());
    }

    /** Consoles ask every BMC whether it belongs to a PICMG or VITA shelf (groups 0 and 3); it does not. */
    private static boolean isStandardQuestion(Request request) {
        boolean aboutShelves = request.data(0) == 0x00 || request.data(0) == 0x03;
        return request.netFn() == GROUP && request.data().length() > 0 && aboutShelves;
    }

    private void note(ArrivalKind kind, String words, Request request) {
        machine.arrived(Protocol.IPMI, kind, words, request.raw().toList());
    }
}
