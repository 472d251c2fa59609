package io.ferrite.conductor.hardware;

import io.ferrite.core.store.Transactions;
import io.ferrite.drivers.spi.Capability;
import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.Implementation;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.MDC;

/**
 * What every call to a driver passes. A call about a machine is refused while a transaction is open, runs in a virtual
 * thread of its own, and is given up and interrupted at its deadline, so that no driver can hold a task for ever. Whatever a
 * driver throws comes out as a {@link DriverException}.
 */
final class BmcGate {

    private final HardwareSettings limits;

    BmcGate(HardwareSettings limits) {
        this.limits = limits;
    }

    /** {@code implementation} as a {@code capability} behind this gate, or empty where it is none. */
    <C extends Capability> Optional<C> find(Implementation implementation, Class<C> capability) {
        if (Absent.isAbsent(implementation) || !capability.isInstance(implementation.capability())) {
            return Optional.empty();
        }
        Object guarded = Proxy.newProxyInstance(
                capability.getClassLoader(),
                new Class<?>[] {capability},
                (proxy, method, arguments) -> pass(new DriverCall(implementation, method, arguments)));
        return Optional.of(capability.cast(guarded));
    }

    private Object pass(DriverCall call) {
        if (call.target().isEmpty()) {
            return call.make();
        }
        Transactions.refuseInside("call " + call);
        FutureTask<Object> work = new FutureTask<>(call::make);
        start(work, call.classLoader());
        return outcome(work, call);
    }

    /** Libraries of a plugin look for their parts through the thread's class loader. */
    private static void start(FutureTask<Object> work, ClassLoader loader) {
        Map<String, String> logFields = MDC.getCopyOfContextMap();
        Thread worker = Thread.ofVirtual().name("bmc-call").unstarted(() -> {
            if (logFields != null) {
                MDC.setContextMap(logFields);
            }
            work.run();
        });
        worker.setContextClassLoader(loader);
        worker.start();
    }

    private Object outcome(FutureTask<Object> work, DriverCall call) {
        Duration limit = call.limit(limits);
        try {
            return work.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            work.cancel(true);
            throw call.late(limit, late);
        } catch (InterruptedException stop) {
            work.cancel(true);
            Thread.currentThread().interrupt();
            throw call.interrupted(stop);
        } catch (ExecutionException thrown) {
            throw call.told(thrown.getCause());
        }
    }
}
