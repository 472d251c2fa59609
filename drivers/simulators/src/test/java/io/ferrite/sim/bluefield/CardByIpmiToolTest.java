package io.ferrite.sim.bluefield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ferrite.sim.ipmi.IpmiTool;
import io.ferrite.sim.redfish.Credentials;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The IPMI face of a BlueField card, asked by the real ipmitool. */
class CardByIpmiToolTest {
    private static final IpmiTool.Suite SUITE = IpmiTool.Suite.C17;

    private BlueField dpu;
    private IpmiTool tool;

    @BeforeAll
    static void findTool() {
        assumeTrue(IpmiTool.present(), "ipmitool is not installed");
    }

    @BeforeEach
    void start() {
        dpu = BlueField.start("dpu");
        Credentials who = dpu.redfish().credentials();
        tool = new IpmiTool(dpu.ipmi().port(), who.username(), who.password());
    }

    @AfterEach
    void stop() {
        dpu.close();
    }

    @Test
    void sharesTheCardWithRedfish() throws Exception {
        assertThat(tool.run(SUITE, "raw 0x32 0x6a 0x01").status()).isZero();
        assertThat(dpu.card().bmcRshim()).isTrue();
        assertThat(tool.run(SUITE, "raw 0x32 0x69").output()).contains("01");

        assertThat(tool.run(SUITE, "raw 0x32 0x9d 0x00").status()).isZero();
        assertThat(dpu.card().wantedMode()).isEqualTo(DpuMode.NIC);
    }

    @Test
    void permitsAndDeniesTheHost() throws Exception {
        tool.run(SUITE, "raw 0x32 0x9f 0x00");
        tool.run(SUITE, "raw 0x32 0x9b 0x01 0x02");

        assertThat(dpu.card().hostAccess()).isFalse();
        assertThat(tool.run(SUITE, "raw 0x32 0x9a").output()).contains("00 02 00 00 00 00 00 00");
        assertThat(dpu.machine().changes().getFirst().what()).isEqualTo("raw 0x32 0x9f 0x00");
    }

    @Test
    void resetsTheArm() throws Exception {
        assertThat(tool.run(SUITE, "raw 0x32 0xa1 0x02").status()).isZero();
        assertThat(tool.run(SUITE, "raw 0x32 0xa3").output()).contains("05");

        assertThat(dpu.machine().resets()).isEqualTo(1);
    }

    @Test
    void refusesWhatItDoesNotKnow() throws Exception {
        assertThat(tool.run(SUITE, "raw 0x32 0x01").output()).contains("rsp=0xc1");
        assertThat(tool.run(SUITE, "raw 0x32 0xa1 0x01").output()).contains("rsp=0xcc");
    }
}
