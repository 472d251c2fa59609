package io.ferrite.drivers.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.ErrorKind;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What every driver error has to look like. */
final class Refusals {

    private Refusals() {}

    /** Runs {@code call}, which must fail politely, and returns what it says. */
    static String refused(ErrorKind kind, ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).as("a refusal of kind %s", kind).isInstanceOf(DriverException.class);
        DriverException refusal = (DriverException) thrown;
        assertThat(refusal.kind()).as(refusal.getMessage()).isEqualTo(kind);
        assertThat(refusal.getMessage()).isNotBlank().doesNotContain(MachineUnderTest.WRONG_PASSWORD);
        return refusal.getMessage();
    }
}
