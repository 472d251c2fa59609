package io.ferrite.ipmi;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ferrite.ipmi.IpmiException.Kind;
import io.ferrite.ipmi.command.BootFlags;
import io.ferrite.ipmi.command.BootOptions;
import io.ferrite.ipmi.command.BootSource;
import io.ferrite.ipmi.command.ChassisCommands;
import io.ferrite.ipmi.command.ChassisControl;
import io.ferrite.ipmi.command.DeviceId;
import io.ferrite.ipmi.command.RawCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The client against a BMC that other people wrote: ipmi_sim of OpenIPMI, which knows cipher suite 3. */
@Timeout(120)
class IpmiSimTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    private static OpenIpmiSim sim;
    private static IpmiClient client;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(OpenIpmiSim.PROGRAM), "ipmi_sim is not installed");
        client = IpmiClient.open();
        sim = OpenIpmiSim.start(folder, client);
    }

    @AfterAll
    static void stop() {
        if (sim != null) {
            sim.close();
        }
        if (client != null) {
            client.close();
        }
    }

    @Test
    void powerIsSwitchedOnAndOff() {
        try (IpmiSession session = client.connect(sim.endpoint(), LIMIT)) {
            ChassisCommands.control(session, ChassisControl.ON, LIMIT);
            assertThat(ChassisCommands.status(session, LIMIT).powerOn()).isTrue();
            ChassisCommands.control(session, ChassisControl.OFF, LIMIT);
            assertThat(ChassisCommands.status(session, LIMIT).powerOn()).isFalse();
        }
    }

    @Test
    void bootDeviceIsKept() {
        try (IpmiSession session = client.connect(sim.endpoint(), LIMIT)) {
            BootOptions.write(session, BootFlags.once(BootSource.PXE), LIMIT);
            assertThat(BootOptions.read(session, LIMIT).source()).isEqualTo(BootSource.PXE);
            BootOptions.write(session, BootFlags.once(BootSource.CDROM), LIMIT);
            assertThat(BootOptions.read(session, LIMIT).source()).isEqualTo(BootSource.CDROM);
        }
    }

    @Test
    void deviceIdIsThatOfTheConfiguration() {
        try (IpmiSession session = client.connect(sim.endpoint(), LIMIT)) {
            DeviceId id = DeviceId.read(session, LIMIT);
            assertThat(id.device()).isZero();
            assertThat(id.firmware()).isEqualTo("9.08");
            assertThat(id.ipmiVersion()).isEqualTo("2.0");
            assertThat(id.manufacturer()).isEqualTo(0x1291);
            assertThat(id.product()).isEqualTo(0xF02);
        }
    }

    @Test
    void unknownVendorCommandIsAnsweredWithItsCompletionCode() {
        try (IpmiSession session = client.connect(sim.endpoint(), LIMIT)) {
            IpmiRequest request = RawCommand.parse("0x30 0x70 1 2 3");
            assertThat(session.send(request, LIMIT).completionCode()).isEqualTo(0xC1);
            IpmiException refusal = catchThrowableOfType(IpmiException.class, () -> session.call(request, LIMIT));
            assertThat(refusal.kind()).isEqualTo(Kind.UNSUPPORTED);
            assertThat(refusal.completionCode()).hasValue(0xC1);
        }
    }

    @Test
    void sixtyFiveCommandsInOneSessionReuseRequestNumbers() {
        try (IpmiSession session = client.connect(sim.endpoint(), LIMIT)) {
            for (int i = 0; i < 65; i++) {
                assertThat(session.send(DeviceId.request(), LIMIT).isSuccess()).isTrue();
            }
        }
    }

    @Test
    void operatorWorksInItsRoleOnly() {
        IpmiEndpoint operator =
                IpmiEndpoint.of("127.0.0.1", sim.endpoint().port(), "oper", IpmiKey.of("operpw".toCharArray()));
        IpmiEndpoint granted = operator.withSuite(CipherSuite.SUITE_3).withPrivilege(Privilege.OPERATOR);
        try (IpmiSession session = client.connect(granted, LIMIT)) {
            ChassisCommands.status(session, LIMIT);
            assertThat(session.send(RawCommand.parse("0x06 0x3B 4"), LIMIT).completionCode())
                    .isEqualTo(0x81);
        }
    }

    @Test
    @Timeout(20)
    void wrongPasswordIsUnauthorizedAtOnce() {
        IpmiEndpoint wrong =
                IpmiEndpoint.of("127.0.0.1", sim.endpoint().port(), "admin", IpmiKey.of("wrong".toCharArray()));
        IpmiException refusal = failure(wrong.withSuite(CipherSuite.SUITE_3));
        assertThat(refusal.kind()).isEqualTo(Kind.UNAUTHORIZED);
        assertThat(refusal).hasMessageContaining("the password is wrong");
    }

    @Test
    @Timeout(20)
    void unknownUserIsUnauthorizedAtOnce() {
        IpmiEndpoint wrong =
                IpmiEndpoint.of("127.0.0.1", sim.endpoint().port(), "nobody", IpmiKey.of("password".toCharArray()));
        assertThat(failure(wrong.withSuite(CipherSuite.SUITE_3)).kind()).isEqualTo(Kind.UNAUTHORIZED);
    }

    @Test
    void suite17IsUnsupported() {
        assertThat(failure(sim.endpoint().withSuite(CipherSuite.SUITE_17)).kind())
                .isEqualTo(Kind.UNSUPPORTED);
    }

    @Test
    void automaticChoiceFallsBackToSuite3() {
        try (IpmiSession session = client.connect(sim.endpoint().withSuite(CipherSuite.AUTO), LIMIT)) {
            assertThat(session.suite()).isEqualTo(CipherSuite.SUITE_3);
        }
    }

    @Test
    void eightThreadsOpenTwentySessionsEach() throws InterruptedException, ExecutionException {
        List<Future<Integer>> threads = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                threads.add(executor.submit(() -> openSessions(20)));
            }
            executor.shutdown();
            assertThat(executor.awaitTermination(100, SECONDS)).isTrue();
        }
        for (Future<Integer> thread : threads) {
            assertThat(thread.get()).isEqualTo(20);
        }
    }

    private static int openSessions(int count) {
        int read = 0;
        for (int i = 0; i < count; i++) {
            try (IpmiSession session = client.connect(sim.endpoint(), LIMIT)) {
                ChassisCommands.status(session, LIMIT);
                read++;
            }
        }
        return read;
    }

    private static IpmiException failure(IpmiEndpoint endpoint) {
        return catchThrowableOfType(
                IpmiException.class, () -> client.connect(endpoint, LIMIT).close());
    }
}
