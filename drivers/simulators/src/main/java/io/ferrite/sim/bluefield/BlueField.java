package io.ferrite.sim.bluefield;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ferrite.sim.ipmi.IpmiIdentity;
import io.ferrite.sim.ipmi.IpmiOptions;
import io.ferrite.sim.ipmi.IpmiSim;
import io.ferrite.sim.ipmi.IpmiUser;
import io.ferrite.sim.machine.MachineKind;
import io.ferrite.sim.machine.SimMachine;
import io.ferrite.sim.redfish.BiosFeature;
import io.ferrite.sim.redfish.Credentials;
import io.ferrite.sim.redfish.Feature;
import io.ferrite.sim.redfish.FirmwareUpdates;
import io.ferrite.sim.redfish.Json;
import io.ferrite.sim.redfish.ManagerFeature;
import io.ferrite.sim.redfish.Profile;
import io.ferrite.sim.redfish.Profiles;
import io.ferrite.sim.redfish.RedfishOptions;
import io.ferrite.sim.redfish.RedfishSim;
import io.ferrite.sim.redfish.SystemFeature;
import io.ferrite.sim.redfish.UpdateFeature;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A BlueField-3 card with a BMC that speaks Redfish and IPMI. Both faces take the same user and password and act on the
 * same card.
 */
public final class BlueField implements AutoCloseable {
    /** The path of the Arm's system. */
    public static final String SYSTEM = "/redfish/v1/Systems/Bluefield";

    private static final String MANAGER = "/redfish/v1/Managers/Bluefield_BMC";
    private static final SystemFeature.Manner MANNER = SystemFeature.Manner.TELLING;
    private static final int NVIDIA = 5703;

    private static final String OPERATING_SYSTEM = "DPU_OS";
    private static final Map<String, FirmwareUpdates.Then> COMPONENTS = Map.of(
            OPERATING_SYSTEM,
            FirmwareUpdates.Then.BOOT,
            "BMC_Firmware",
            FirmwareUpdates.Then.NOTHING,
            "Bluefield_FW_ERoT",
            FirmwareUpdates.Then.NOTHING,
            "golden_image_arm",
            FirmwareUpdates.Then.NOTHING,
            "golden_image_nic",
            FirmwareUpdates.Then.NOTHING);

    private final BlueFieldCard card;
    private final RedfishSim redfish;
    private final IpmiSim ipmi;

    private BlueField(CardIdentity identity, SimMachine machine, RedfishOptions options) {
        card = new BlueFieldCard(machine);
        redfish = RedfishSim.start(profile(identity, card), machine, options);
        ipmi = IpmiSim.start(machine, ipmiOptions(identity, options.credentials()));
        new CardCommands(card).describe(ipmi.oem());
    }

    /** A card on free ports, with the standard Redfish user on both faces. */
    public static BlueField start(String name) {
        return start(CardIdentity.of(name), SimMachine.card(name), RedfishOptions.standard());
    }

    public static BlueField start(CardIdentity identity, SimMachine machine, RedfishOptions options) {
        return new BlueField(identity, machine, options);
    }

    /** The tree and the features of a BlueField-3 BMC, for a simulator with the Redfish face only. */
    public static Profile profile(CardIdentity identity, BlueFieldCard card) {
        ObjectNode pages = Json.resource(Profiles.class, "service.json", identity.facts());
        pages.setAll(Json.resource(BlueField.class, "bluefield3.json", identity.facts()));
        List<Feature> features = new ArrayList<>(List.of(
                new SystemFeature(SYSTEM, List.of(SYSTEM, SYSTEM + "/Settings"), MANNER),
                new BiosFeature(SYSTEM, MANNER),
                new ManagerFeature(MANAGER, Duration.ZERO, MANNER),
                new CardFeature(card),
                new UpdateFeature(COMPONENTS, component -> obstacle(card, component))));
        return new Profile(identity.name(), MachineKind.CARD, SYSTEM, pages, features);
    }

    /** An image of the operating system reaches the Arm through the rshim of the BMC only. */
    private static String obstacle(BlueFieldCard card, String component) {
        if (component.equals(OPERATING_SYSTEM) && !card.bmcRshim()) {
            return "TransferFailed: rshim is not enabled on the BMC.";
        }
        return "";
    }

    private static IpmiOptions ipmiOptions(CardIdentity identity, Credentials credentials) {
        IpmiIdentity who = new IpmiIdentity(NVIDIA, 3, 24, 10, UUID.fromString(identity.uuid()));
        return IpmiOptions.standard()
                .withUsers(IpmiUser.administrator(credentials.username(), credentials.password()))
                .withIdentity(who);
    }

    public BlueFieldCard card() {
        return card;
    }

    public SimMachine machine() {
        return card.machine();
    }

    public FirmwareUpdates updates() {
        return redfish.updates();
    }

    public RedfishSim redfish() {
        return redfish;
    }

    public IpmiSim ipmi() {
        return ipmi;
    }

    @Override
    public void close() {
        redfish.close();
        ipmi.close();
    }
}
