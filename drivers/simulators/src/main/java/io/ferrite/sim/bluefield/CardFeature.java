package io.ferrite.sim.bluefield;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ferrite.sim.machine.Boot;
import io.ferrite.sim.redfish.Answer;
import io.ferrite.sim.redfish.Call;
import io.ferrite.sim.redfish.Errors;
import io.ferrite.sim.redfish.Feature;
import io.ferrite.sim.redfish.Json;
import io.ferrite.sim.redfish.Service;
import java.util.List;
import java.util.Optional;

/** The live pages and OEM actions of a card's BMC: boot progress, mode, rshim, forced SoC reset, card reset, event log. */
record CardFeature(BlueFieldCard card) implements Feature {
    private static final String SYSTEM = BlueField.SYSTEM;
    private static final String OEM = SYSTEM + "/Oem/Nvidia";
    private static final String RSHIM = "/redfish/v1/Managers/Bluefield_BMC/Oem/Nvidia";
    private static final String LOG = SYSTEM + "/LogServices/EventLog/Entries";
    private static final String CARD_RESET = "/redfish/v1/Chassis/Card1/Actions/Chassis.Reset";

    @Override
    public void addTo(Service service) {
        service.pages().live(SYSTEM, this::showProgress);
        service.pages()
                .live(
                        SYSTEM + "/Bios",
                        page -> page.withObject("Attributes")
                                .put("NicMode", card.mode().text()));
        service.pages().live(OEM, this::showOem);
        service.pages().live(RSHIM, page -> page.putObject("BmcRShim").put("BmcRShimEnabled", card.bmcRshim()));
        service.pages().live(LOG, this::showLog);
        service.route("POST", OEM + "/Actions/Mode.Set", call -> setMode(service, call));
        service.route("POST", OEM + "/Actions/HostRshim.Set", call -> setHostRshim(service, call));
        service.route("POST", OEM + "/SOC.ForceReset", call -> forceReset(service));
        service.route("PATCH", RSHIM, call -> setBmcRshim(service, call));
        service.route("POST", CARD_RESET, call -> resetCard(service, call));
    }

    private void showProgress(ObjectNode page) {
        ArmState state = card.armState();
        ObjectNode progress = page.putObject("BootProgress");
        progress.put("LastState", state.standard());
        progress.put("OemLastState", state.oem());
        lastBoot().ifPresent(boot -> progress.put("LastStateTime", boot.at().toString()));
        page.withObject("Status").put("State", card.paused() ? "StandbyOffline" : "Enabled");
    }

    private Optional<Boot> lastBoot() {
        List<Boot> boots = card.machine().boots();
        return boots.isEmpty() ? Optional.empty() : Optional.of(boots.getLast());
    }

    private void showOem(ObjectNode page) {
        page.put("Mode", card.mode().text());
        page.put("HostRshim", card.hostRshim());
    }

    /** Every boot left a line, which is how clients prove a reset. */
    private void showLog(ObjectNode page) {
        int number = 0;
        for (Boot boot : card.machine().boots()) {
            number++;
            ObjectNode entry = page.withArray("Members").addObject();
            entry.put("@odata.id", LOG + "/" + number);
            entry.put("Id", Integer.toString(number));
            entry.put("EntryType", "Event");
            entry.put("Created", boot.at().toString());
            entry.put("Message", "DPU Warm Reset");
        }
        page.put("Members@odata.count", number);
    }

    private Answer setMode(Service service, Call call) {
        String asked = call.member("Mode").asText();
        service.arrived("Mode.Set Mode=" + asked);
        Optional<DpuMode> mode = DpuMode.ofText(asked);
        mode.ifPresent(card::wantMode);
        return mode.map(known -> Errors.success()).orElseGet(() -> Errors.actionParameterUnknown("Mode", asked));
    }

    private Answer setHostRshim(Service service, Call call) {
        String asked = call.member("HostRshim").asText();
        service.arrived("HostRshim.Set HostRshim=" + asked);
        if (!List.of("Enabled", "Disabled").contains(asked)) {
            return Errors.actionParameterUnknown("HostRshim", asked);
        }
        card.hostRshim(asked);
        return Errors.success();
    }

    private Answer setBmcRshim(Service service, Call call) {
        JsonNode enabled = call.body().orElseGet(Json::object).at("/BmcRShim/BmcRShimEnabled");
        service.arrived("BmcRShimEnabled=" + enabled.asText());
        if (!enabled.isBoolean()) {
            return Errors.unknownProperty("BmcRShim");
        }
        card.bmcRshim(enabled.booleanValue());
        return Errors.success();
    }

    private Answer forceReset(Service service) {
        service.arrived("SOC.ForceReset");
        card.machine().bootByItself();
        return Errors.success();
    }

    private Answer resetCard(Service service, Call call) {
        String asked = call.member("ResetType").asText();
        service.arrived("Chassis.Reset ResetType=" + asked);
        if (!asked.equals("PowerCycle")) {
            return Errors.actionParameterUnknown("ResetType", asked);
        }
        card.machine().bootByItself();
        return Errors.success();
    }
}
