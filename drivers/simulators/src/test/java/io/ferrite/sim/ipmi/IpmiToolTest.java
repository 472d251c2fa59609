package io.ferrite.sim.ipmi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ferrite.sim.machine.Arrival;
import io.ferrite.sim.machine.BootOverride;
import io.ferrite.sim.machine.BootTarget;
import io.ferrite.sim.machine.FirmwareMode;
import io.ferrite.sim.machine.Persistence;
import io.ferrite.sim.machine.Power;
import io.ferrite.sim.machine.SimMachine;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The real ipmitool judges the simulator. */
class IpmiToolTest {
    private IpmiSim sim;
    private IpmiTool tool;

    @BeforeAll
    static void findTool() {
        assumeTrue(IpmiTool.present(), "ipmitool is not installed");
    }

    @BeforeEach
    void start() {
        sim = IpmiSim.start(SimMachine.server("bmc"));
        tool = new IpmiTool(sim.port(), "admin", "password");
    }

    @AfterEach
    void stop() {
        sim.close();
    }

    @ParameterizedTest
    @EnumSource(IpmiTool.Suite.class)
    void switchesPower(IpmiTool.Suite suite) throws Exception {
        assertThat(tool.run(suite, "power status").output()).contains("Chassis Power is off");
        assertThat(tool.run(suite, "power on").output()).contains("Up/On");
        assertThat(tool.run(suite, "power status").output()).contains("Chassis Power is on");
        assertThat(tool.run(suite, "power reset").output()).contains("Reset");
        assertThat(tool.run(suite, "power off").output()).contains("Down/Off");

        assertThat(sim.machine().power()).isEqualTo(Power.OFF);
        assertThat(sim.machine().resets()).isEqualTo(1);
        assertThat(changes()).containsExactly("chassis power on", "chassis power reset", "chassis power off");
    }

    @ParameterizedTest
    @EnumSource(IpmiTool.Suite.class)
    void keepsRawBytes(IpmiTool.Suite suite) throws Exception {
        sim.oem().answer(0x30, 0x70, 0xCA, 0xFE);

        assertThat(tool.run(suite, "raw 0x30 0x70 1 2 3").output()).contains("ca fe");
        assertThat(tool.run(suite, "raw 0x2e 0x10 0x01").status()).isZero();

        assertThat(changes()).containsExactly("raw 0x30 0x70 0x01 0x02 0x03", "raw 0x2e 0x10 0x01");
        assertThat(sim.machine().changes().getFirst().bytes()).containsExactly(0x30, 0x70, 1, 2, 3);
    }

    @ParameterizedTest
    @EnumSource(IpmiTool.Suite.class)
    void refusesWrongPassword(IpmiTool.Suite suite) throws Exception {
        IpmiTool stranger = new IpmiTool(sim.port(), "admin", "guess");

        assertThat(stranger.run(suite, "power status").status()).isNotZero();
        assertThat(sim.machine().arrivals()).isEmpty();
    }

    @Test
    void setsBootDevice() throws Exception {
        tool.run(IpmiTool.Suite.C17, "chassis bootdev pxe options=efiboot,persistent");

        assertThat(sim.machine().bootOverride())
                .isEqualTo(new BootOverride(BootTarget.PXE, Persistence.CONTINUOUS, FirmwareMode.UEFI));
        assertThat(tool.run(IpmiTool.Suite.C3, "chassis bootparam get 5").output())
                .contains("Boot Flag Valid")
                .contains("all future boots")
                .contains("BIOS EFI boot")
                .contains("Force PXE");
    }

    @Test
    void usesUpASingleBootDevice() throws Exception {
        tool.run(IpmiTool.Suite.C3, "chassis bootdev pxe");
        tool.run(IpmiTool.Suite.C3, "power on");

        assertThat(sim.machine().boots().getFirst().found().target()).isEqualTo(BootTarget.PXE);
        assertThat(tool.run(IpmiTool.Suite.C3, "chassis bootparam get 5").output())
                .contains("Boot Flag Invalid");
        assertThat(changes()).contains("bootdev Pxe Once Legacy");
    }

    @Test
    void tellsWhoItIs() throws Exception {
        String info = tool.run(IpmiTool.Suite.C17, "mc info").output();

        assertThat(info).contains("IPMI Version").contains("2.0").contains("7154");
    }

    @Test
    void doesNotKnowSensors() throws Exception {
        assertThat(tool.run(IpmiTool.Suite.C3, "raw 0x04 0x2d 1").output()).contains("rsp=0xc1");
    }

    @Test
    void refusesRestartOfAMachineThatIsOff() throws Exception {
        assertThat(tool.run(IpmiTool.Suite.C3, "power cycle").output()).contains("not supported in present state");
    }

    @Test
    void freesItsSlots() throws Exception {
        tool.run(IpmiTool.Suite.C17, "power status");

        assertThat(sim.sessions()).isZero();
    }

    @Test
    void survivesLostPackets() throws Exception {
        sim.faults().dropPackets(2);

        assertThat(tool.run(IpmiTool.Suite.C3, "power status").output()).contains("is off");
    }

    private List<String> changes() {
        return sim.machine().changes().stream().map(Arrival::what).toList();
    }
}
