package io.ferrite.sim.bluefield;

import io.ferrite.sim.ipmi.Bytes;
import io.ferrite.sim.ipmi.OemCommands;
import io.ferrite.sim.ipmi.Reply;
import io.ferrite.sim.machine.ResetType;
import java.util.Set;

/** The raw IPMI commands of a BlueField-3 BMC: network function 0x32. Commands that are not described here are refused. */
final class CardCommands {
    private static final int NET_FN = 0x32;
    private static final int HIGHEST_SETTING = 2;

    private final BlueFieldCard card;

    CardCommands(BlueFieldCard card) {
        this.card = card;
    }

    void describe(OemCommands oem) {
        oem.closed(NET_FN);
        Set.of(0x66, 0x92, 0x93, 0x95, 0x96, 0x99, 0xA2, 0xD2).forEach(command -> oem.answer(NET_FN, command));
        oem.on(NET_FN, 0x69, data -> Reply.ok(bit(card.bmcRshim())));
        oem.on(NET_FN, 0x6A, data -> set(data, 1, value -> card.bmcRshim(value == 1)));
        oem.on(NET_FN, 0x97, data -> Reply.ok(card.oobSwitch()));
        oem.on(NET_FN, 0x98, data -> set(data, HIGHEST_SETTING, card::oobSwitch));
        oem.on(
                NET_FN,
                0x9A,
                data -> Reply.ok(
                        card.privileges().stream().mapToInt(Integer::intValue).toArray()));
        oem.on(NET_FN, 0x9B, this::setPrivilege);
        oem.on(NET_FN, 0x9C, data -> Reply.ok(card.mode().wire()));
        oem.on(NET_FN, 0x9D, data -> set(data, 1, value -> DpuMode.ofWire(value).ifPresent(card::wantMode)));
        oem.on(NET_FN, 0x9E, data -> Reply.ok(bit(card.hostAccess())));
        oem.on(NET_FN, 0x9F, data -> set(data, 1, value -> card.hostAccess(value == 1)));
        oem.on(NET_FN, 0xA1, this::reset);
        oem.on(NET_FN, 0xA3, data -> Reply.ok(card.armState().wire()));
    }

    private interface Setting {
        void take(int value);
    }

    private static Reply set(Bytes data, int highest, Setting setting) {
        if (data.length() != 1) {
            return Reply.failed(Reply.DATA_TOO_SHORT);
        }
        if (data.at(0) > highest) {
            return Reply.failed(Reply.INVALID_FIELD);
        }
        setting.take(data.at(0));
        return Reply.ok();
    }

    private Reply setPrivilege(Bytes data) {
        if (data.length() != 2) {
            return Reply.failed(Reply.DATA_TOO_SHORT);
        }
        if (data.at(0) >= BlueFieldCard.PRIVILEGES || data.at(1) > HIGHEST_SETTING) {
            return Reply.failed(Reply.INVALID_FIELD);
        }
        card.privilege(data.at(0), data.at(1));
        return Reply.ok();
    }

    /** 2 resets the Arm, 3 the switch, 4 and 5 a second DPU that this card does not have. */
    private Reply reset(Bytes data) {
        if (data.length() != 1 || data.at(0) < 2 || data.at(0) > 5) {
            return Reply.failed(Reply.INVALID_FIELD);
        }
        if (data.at(0) == 2) {
            card.machine().reset(ResetType.FORCE_RESTART);
        }
        return Reply.ok();
    }

    private static int bit(boolean on) {
        return on ? 1 : 0;
    }
}
