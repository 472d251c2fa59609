package io.ferrite.sim.fleet;

import io.ferrite.sim.bluefield.BlueField;
import io.ferrite.sim.fault.Faults;
import io.ferrite.sim.ipmi.IpmiOptions;
import io.ferrite.sim.ipmi.IpmiSim;
import io.ferrite.sim.machine.SimMachine;
import io.ferrite.sim.redfish.Credentials;
import io.ferrite.sim.redfish.Profiles;
import io.ferrite.sim.redfish.RedfishSim;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One machine of a rack with the faces that it has: a host with Redfish or with IPMI, or a card with both. */
public final class RackMachine implements AutoCloseable {
    private final SimMachine machine;
    private final String host;
    private final Credentials credentials;
    private final List<RedfishSim> redfish;
    private final List<IpmiSim> ipmi;
    private final List<BlueField> cards;

    private RackMachine(
            SimMachine machine,
            String host,
            Credentials credentials,
            List<RedfishSim> redfish,
            List<IpmiSim> ipmi,
            List<BlueField> cards) {
        this.machine = machine;
        this.host = host;
        this.credentials = credentials;
        this.redfish = redfish;
        this.ipmi = ipmi;
        this.cards = cards;
    }

    static RackMachine redfishHost(String name) {
        SimMachine machine = SimMachine.server(name);
        RedfishSim sim = RedfishSim.start(Profiles.genericServer(name), machine);
        return new RackMachine(machine, "", sim.credentials(), List.of(sim), List.of(), List.of());
    }

    static RackMachine ipmiHost(String name) {
        SimMachine machine = SimMachine.server(name);
        IpmiSim sim = IpmiSim.start(machine, IpmiOptions.standard());
        return new RackMachine(machine, "", new Credentials("admin", "password"), List.of(), List.of(sim), List.of());
    }

    static RackMachine card(String name, RackMachine host) {
        BlueField card = BlueField.start(name);
        card.card().in(host.machine());
        return new RackMachine(
                card.machine(),
                host.name(),
                card.redfish().credentials(),
                List.of(card.redfish()),
                List.of(card.ipmi()),
                List.of(card));
    }

    public String name() {
        return machine.name();
    }

    /** The name of the host that carries this card; empty text for a host. */
    public String host() {
        return host;
    }

    public SimMachine machine() {
        return machine;
    }

    /** Who may log in, on each face. */
    public Credentials credentials() {
        return credentials;
    }

    public Optional<RedfishSim> redfish() {
        return redfish.stream().findFirst();
    }

    public Optional<IpmiSim> ipmi() {
        return ipmi.stream().findFirst();
    }

    public Optional<BlueField> card() {
        return cards.stream().findFirst();
    }

    /** The faults of the faces with this word: {@code redfish}, {@code ipmi}, or an empty text for all. */
    List<Faults> faults(String face) {
        return switch (face) {
            case "redfish" -> redfish.stream().map(RedfishSim::faults).toList();
            case "ipmi" -> ipmi.stream().map(IpmiSim::faults).toList();
            case "" ->
                Stream.concat(faults("redfish").stream(), faults("ipmi").stream())
                        .toList();
            default -> List.of();
        };
    }

    @Override
    public void close() {
        redfish.forEach(RedfishSim::close);
        ipmi.forEach(IpmiSim::close);
    }
}
