package io.ferrite.drivers.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ferrite.drivers.spi.value.FlowKind;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a plugin offers: implementations, hardware types, settings, vendor methods. */
class OfferTest {

    private static final Capability NOTHING = new Capability() {};

    @Test
    void hardwareTypesKeepTheOrderOfNamesAndCannotBeChanged() {
        List<String> power = new ArrayList<>(List.of("redfish", "ipmitool"));
        Map<InterfaceKind, List<String>> interfaces = new EnumMap<>(Map.of(InterfaceKind.POWER, power));
        var type = new HardwareType("redfish", interfaces);

        power.clear();
        interfaces.clear();

        assertThat(type.interfaces()).isEqualTo(Map.of(InterfaceKind.POWER, List.of("redfish", "ipmitool")));
        assertThatThrownBy(() -> type.interfaces().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void implementationsNeedKindNameAndCapability() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Implementation(null, "redfish", NOTHING, List.of()))
                .withMessage("kind");
        assertThatNullPointerException()
                .isThrownBy(() -> new Implementation(InterfaceKind.POWER, null, NOTHING, List.of()))
                .withMessage("name");
        assertThatNullPointerException()
                .isThrownBy(() -> new Implementation(InterfaceKind.POWER, "redfish", null, List.of()))
                .withMessage("capability");
    }

    @Test
    void settingsSayWhetherTheyAreRequiredAndSecret() {
        DriverSetting address = DriverSetting.required("address", DriverSetting.Kind.URL, "Where it is.");
        DriverSetting port = DriverSetting.optional("port", DriverSetting.Kind.INTEGER, "Which port; 623.");
        DriverSetting password = DriverSetting.secret("password", "What opens it.");

        assertThat(address.required()).isTrue();
        assertThat(port.required()).isFalse();
        assertThat(password)
                .isEqualTo(new DriverSetting("password", false, true, DriverSetting.Kind.TEXT, "What opens it."));
    }

    @Test
    void vendorMethodsKeepCopies() {
        Set<FlowKind> flows = new HashSet<>(Set.of(FlowKind.CLEAN));
        var method = new VendorMethod("send_raw", Set.of("POST"), true, List.of(), flows, "Sends bytes.");

        flows.clear();

        assertThat(method.stepOf()).containsExactly(FlowKind.CLEAN);
    }
}
