package io.ferrite.drivers.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.ferrite.drivers.spi.ErrorKind;
import io.ferrite.drivers.spi.StepArgument;
import io.ferrite.drivers.spi.VendorCalls;
import io.ferrite.drivers.spi.VendorMethod;
import io.ferrite.drivers.spi.value.FlowKind;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proves the vendor method {@code send_raw} of {@link VendorCalls}. */
public abstract class VendorRawContract {

    private static final String METHOD = "send_raw";
    private static final String ARGUMENT = "raw_bytes";

    /** The machine; the same one within a test. */
    protected abstract MachineUnderTest machine();

    /** What it lacks. */
    protected Set<Ability> lacks() {
        return Set.of();
    }

    /** A raw command that the machine takes. */
    protected String takenRaw() {
        return "0x32 0x6a 0x01";
    }

    @AfterEach
    void clearUp() {
        machine().weather(Weather.FAIR);
    }

    @Test
    void declaresTheMethodAsAStepOfThreeFlows() {
        VendorMethod method = vendor().vendorMethods().stream()
                .filter(each -> each.name().equals(METHOD))
                .findFirst()
                .orElseThrow();

        assertThat(method.httpMethods()).containsExactly("POST");
        assertThat(method.stepOf()).containsExactlyInAnyOrder(FlowKind.CLEAN, FlowKind.DEPLOY, FlowKind.SERVICE);
        assertThat(method.arguments())
                .filteredOn(StepArgument::required)
                .extracting(StepArgument::name)
                .containsExactly(ARGUMENT);
    }

    @Test
    void sendsTheBytesAsTheyAre() {
        send(takenRaw());

        assertThat(machine().raw()).last().isEqualTo(numbers(takenRaw()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x06 0x01 0xzz", "0x06 0x01 0x100", "0x06 0x01 banana"})
    void namesTheTokenThatIsNoByteAndSendsNothing(String bytes) {
        int before = machine().raw().size();

        String said = Refusals.refused(ErrorKind.REJECTED, () -> send(bytes));

        assertThat(said).contains(bytes.substring(bytes.lastIndexOf(' ') + 1));
        assertThat(machine().raw()).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0x06"})
    void refusesWhatIsTooShortForACommand(String bytes) {
        Refusals.refused(ErrorKind.REJECTED, () -> send(bytes));
    }

    @Test
    void saysWithWhichCodeTheMachineRefused() {
        assumeFalse(lacks().contains(Ability.RAW_REFUSAL));

        String said = Refusals.refused(ErrorKind.REJECTED, () -> send(machine().refusedRaw()));

        assertThat(said)
                .containsPattern("(?i)completion code 0x[0-9a-f]{2}")
                .contains(machine().refusedRaw());
    }

    @Test
    void refusesAMethodThatDoesNotExist() {
        Refusals.refused(
                ErrorKind.UNSUPPORTED, () -> vendor().vendorCall(machine().target(), "no_such_method", Map.of()));
    }

    @Test
    void saysThatAPasswordIsWrong() {
        assumeFalse(lacks().contains(Ability.CREDENTIALS));

        Refusals.refused(
                ErrorKind.UNAUTHORIZED,
                () -> vendor().vendorCall(machine().intruder(), METHOD, Map.of(ARGUMENT, takenRaw())));
    }

    @Test
    void saysThatAMachineIsSilent() {
        assumeFalse(lacks().contains(Ability.NETWORK));
        machine().weather(Weather.SILENCE);

        Refusals.refused(ErrorKind.UNREACHABLE, () -> send(takenRaw()));
    }

    private void send(String bytes) {
        vendor().vendorCall(machine().target(), METHOD, Map.of(ARGUMENT, bytes));
    }

    private VendorCalls vendor() {
        return (VendorCalls) machine().capability(InterfaceKind.VENDOR);
    }

    private static List<Integer> numbers(String bytes) {
        return List.of(bytes.split(" ", -1)).stream().map(Integer::decode).toList();
    }
}
