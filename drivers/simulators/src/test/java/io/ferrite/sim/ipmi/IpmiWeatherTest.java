package io.ferrite.sim.ipmi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ferrite.sim.machine.MachineKind;
import io.ferrite.sim.machine.Power;
import io.ferrite.sim.machine.SimMachine;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IpmiWeatherTest {
    private static final IpmiTool.Suite SUITE = IpmiTool.Suite.C17;

    private final AtomicReference<Instant> time = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private IpmiSim sim;
    private IpmiTool tool;

    @BeforeAll
    static void findTool() {
        assumeTrue(IpmiTool.present(), "ipmitool is not installed");
    }

    @BeforeEach
    void start() {
        SimMachine machine = new SimMachine("bmc", MachineKind.SERVER, time::get);
        sim = IpmiSim.start(machine, IpmiOptions.standard().withSessionSlots(1));
        tool = new IpmiTool(sim.port(), "admin", "password");
    }

    @AfterEach
    void stop() {
        sim.close();
    }

    @Test
    void refusesUnknownUsers() throws Exception {
        IpmiTool stranger = new IpmiTool(sim.port(), "nobody", "password");

        assertThat(stranger.run(SUITE, "-v power status").output()).contains("unauthorized name");
        assertThat(sim.sessions()).isZero();
    }

    @Test
    void changesThePassword() throws Exception {
        sim.faults().wrongPassword();
        assertThat(tool.run(SUITE, "power status").status()).isNotZero();

        sim.faults().clear();
        time.updateAndGet(now -> now.plus(Duration.ofSeconds(61)));
        assertThat(tool.run(SUITE, "power status").status()).isZero();
    }

    @Test
    void forgetsIdleSessions() throws Exception {
        sim.faults().wrongPassword();
        tool.run(SUITE, "power status");
        assertThat(sim.sessions()).isEqualTo(1);

        time.updateAndGet(now -> now.plus(Duration.ofSeconds(61)));

        assertThat(sim.sessions()).isZero();
    }

    @Test
    void hasNoMoreSlotsThanItWasGiven() throws Exception {
        sim.faults().wrongPassword();
        tool.run(SUITE, "power status");
        sim.faults().clear();

        assertThat(tool.run(SUITE, "-v power status").output()).contains("insufficient resources");
    }

    @Test
    void isBusyForAWhile() throws Exception {
        sim.faults().answer503(Integer.MAX_VALUE);

        assertThat(tool.run(SUITE, "power on").status()).isNotZero();
        assertThat(sim.machine().power()).isEqualTo(Power.OFF);
    }

    @Test
    void losesAnswersOfCommandsThatItCarriedOut() throws Exception {
        sim.oem().answer(0x30, 0x01);
        sim.faults().dropAnswers(3);

        assertThat(tool.run(SUITE, "raw 0x30 0x01").status()).isZero();
    }

    @Test
    void comesBackOnItsPort() throws Exception {
        int port = sim.port();
        for (int i = 0; i < 100; i++) {
            sim.faults().refuseConnections();
            sim.faults().clear();
        }

        assertThat(sim.port()).isEqualTo(port);
        assertThat(tool.run(SUITE, "power status").status()).isZero();
    }

    @Test
    void keepsOperatorsFromRawCommands() throws Exception {
        IpmiUser operator = new IpmiUser("oper", "operpw", Privilege.OPERATOR);
        try (IpmiSim strict =
                IpmiSim.start(sim.machine(), IpmiOptions.standard().withUsers(operator))) {
            IpmiTool oper = new IpmiTool(strict.port(), "oper", "operpw");

            assertThat(oper.run(SUITE, "-L OPERATOR power on").status()).isZero();
            assertThat(oper.run(SUITE, "-L OPERATOR raw 0x30 0x01").output()).contains("rsp=0xd4");
            assertThat(oper.run(SUITE, "-L ADMINISTRATOR power on").status()).isNotZero();
        }
    }
}
