package io.ferrite.conductor.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.ferrite.core.store.Transactions;
import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.ErrorKind;
import io.ferrite.drivers.spi.PowerControl;
import io.ferrite.drivers.spi.StepCall;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.value.FlowKind;
import io.ferrite.drivers.spi.value.InterfaceKind;
import io.ferrite.drivers.spi.value.PowerChange;
import io.ferrite.drivers.spi.value.PowerState;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

@Timeout(60)
class BmcGateTest {

    private static final HardwareSettings SHORT = new HardwareSettings(Duration.ofSeconds(1), Duration.ofSeconds(1));

    private final Transactions transactions = new FakeTransactions();

    @Test
    void refusesToCallAMachineWhileATransactionIsOpen() {
        Hardware hardware = Machines.having(InterfaceKind.POWER, FakeBmc.healthy());
        PowerControl power = hardware.power();
        assertThatThrownBy(() -> transactions.run(() -> power.read(hardware.target())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Refusing to call power x of node n1 (read) while a transaction is open.");
    }

    @Test
    void refusesToRunAStepWhileATransactionIsOpen() {
        Hardware hardware = Machines.having(InterfaceKind.FIRMWARE, FakeSteps.named("update"));
        StepOffer step = hardware.steps(FlowKind.CLEAN).getFirst();
        StepCall call = new StepCall(hardware.target(), "update", Map.of(), FlowKind.CLEAN, 1);
        assertThatThrownBy(() -> transactions.run(() -> step.run(call))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void readsTablesWhileATransactionIsOpen() {
        Hardware hardware = Machines.having(InterfaceKind.FIRMWARE, FakeSteps.named("update"));
        assertThat(transactions.run(() -> hardware.steps(FlowKind.CLEAN))).hasSize(1);
    }

    @Test
    void givesUpAndInterruptsACallThatHangs() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        Hardware hardware = limited(SHORT, target -> hangUntilInterrupted(interrupted));
        assertThatThrownBy(() -> hardware.power().read(hardware.target()))
                .isInstanceOfSatisfying(
                        DriverException.class, late -> assertThat(late.kind()).isEqualTo(ErrorKind.UNREACHABLE))
                .hasMessage("power x of node n1 (read) did not answer within 1 s.");
        assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void givesACallWithALimitOfItsOwnAMargin() {
        Hardware hardware = limited(SHORT, target -> hangUntilInterrupted(new CountDownLatch(1)));
        assertThatThrownBy(() -> hardware.power().change(hardware.target(), PowerChange.ON, Duration.ofSeconds(1)))
                .hasMessage("power x of node n1 (change) did not answer within 2 s.");
    }

    @Test
    void letsGoWhenItsCallerIsInterrupted() {
        CountDownLatch interrupted = new CountDownLatch(1);
        Thread caller = Thread.currentThread();
        Hardware hardware = limited(HardwareSettings.USUAL, target -> {
            caller.interrupt();
            hangUntilInterrupted(interrupted);
        });
        assertThatThrownBy(() -> hardware.power().read(hardware.target()))
                .isInstanceOf(DriverException.class)
                .hasMessageContaining("this conductor stops");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void passesOnWhatADriverMeansToThrow() {
        DriverException busy = new DriverException(ErrorKind.BUSY, "Later.");
        Hardware hardware = limited(SHORT, target -> {
            throw busy;
        });
        assertThatThrownBy(() -> hardware.power().read(hardware.target())).isSameAs(busy);
    }

    @Test
    void survivesErrorsOfAPlugin() {
        Hardware hardware = limited(SHORT, target -> {
            throw new NoClassDefFoundError("lib/Gone");
        });
        assertThatThrownBy(() -> hardware.power().read(hardware.target()))
                .isInstanceOfSatisfying(
                        DriverException.class,
                        broken -> assertThat(broken.kind()).isEqualTo(ErrorKind.BROKEN))
                .hasMessageContaining("mistake of the driver (NoClassDefFoundError)");
    }

    @Test
    void logsMistakesOfADriverWithoutSecrets() {
        Hardware hardware = limited(SHORT, target -> {
            throw new IllegalStateException("login failed for "
                    + target.secret("bmc_password").orElseThrow().reveal());
        });
        String log = logged(() -> assertThatThrownBy(() -> hardware.power().read(hardware.target()))
                .isInstanceOf(DriverException.class));
        assertThat(log)
                .contains("IllegalStateException: login failed for ******", "at ")
                .doesNotContain("xyzzy");
    }

    @Test
    void callsWithTheLogFieldsAndTheClassLoaderThatTheDriverNeeds() {
        AtomicReference<String> field = new AtomicReference<>();
        AtomicReference<ClassLoader> loader = new AtomicReference<>();
        Hardware hardware = limited(SHORT, target -> {
            field.set(MDC.get("node"));
            loader.set(Thread.currentThread().getContextClassLoader());
        });
        try (MDC.MDCCloseable closing = MDC.putCloseable("node", "n1")) {
            assertThat(closing).isNotNull();
            assertThat(hardware.power().read(hardware.target())).isEqualTo(PowerState.OFF);
        }
        assertThat(field).hasValue("n1");
        assertThat(loader).hasValue(FakeBmc.class.getClassLoader());
    }

    private static Hardware limited(HardwareSettings limits, Consumer<Target> before) {
        FakePlugin plugin = new FakePlugin().offering(InterfaceKind.POWER, "x", FakeBmc.doing(before));
        return Machines.having(limits, Map.of("bmc_password", "xyzzy"), plugin);
    }

    private static void hangUntilInterrupted(CountDownLatch interrupted) {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException expected) {
            interrupted.countDown();
        }
    }

    private static String logged(Runnable work) {
        Logger logger = (Logger) LoggerFactory.getLogger(DriverCall.class);
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.start();
        logger.addAppender(appender);
        try {
            work.run();
        } finally {
            logger.detachAppender(appender);
        }
        return appender.list.getFirst().getFormattedMessage();
    }

    /** Knows that it is open, and stores nothing. */
    private static final class FakeTransactions extends Transactions {

        @Override
        public <T> T run(Supplier<T> work) {
            return ScopedValue.where(OPEN, true).call(work::get);
        }
    }
}
