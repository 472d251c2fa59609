package io.ferrite.plugin.fake;

import io.ferrite.drivers.spi.StepArgument;
import io.ferrite.drivers.spi.StepCall;
import io.ferrite.drivers.spi.StepHost;
import io.ferrite.drivers.spi.StepResult;
import io.ferrite.drivers.spi.StepSpec;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.management.FirmwareInventory;
import io.ferrite.drivers.spi.value.FirmwareComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Parts with firmware, known from the first update on. The name of the image's file counts as the version. */
final class FakeFirmware implements FirmwareInventory, StepHost {

    private static final String WORD = "firmware";

    private static final List<StepSpec> TABLE = List.of(StepSpec.onRequest(
            "update",
            List.of(StepArgument.required("settings", "A list of {\"component\": …, \"url\": …}.")),
            "Remembers the name of the image's file as the version of the component."));

    private final FakeMachines machines;

    FakeFirmware(FakeMachines machines) {
        this.machines = machines;
    }

    @Override
    public List<FirmwareComponent> firmware(Target target) {
        FakeLacks.refuse(target, WORD);
        return new TreeMap<>(machines.see(target).board().versions())
                .entrySet().stream()
                        .map(part -> component(part.getKey(), part.getValue()))
                        .toList();
    }

    private static FirmwareComponent component(String name, String version) {
        return new FirmwareComponent(
                name, Optional.of(version), Optional.of("Fake"), Optional.empty(), Optional.empty());
    }

    @Override
    public List<StepSpec> steps() {
        return TABLE;
    }

    @Override
    public StepResult run(StepCall call) {
        FakeLacks.refuse(call.target(), WORD);
        for (Map<?, ?> each : FakeItems.of(call, "settings", "component", "url")) {
            String url = String.valueOf(each.get("url"));
            machines.changeBoard(
                    call.target(),
                    board -> board.withVersion(
                            String.valueOf(each.get("component")), url.substring(url.lastIndexOf('/') + 1)));
        }
        return StepResult.done();
    }
}
