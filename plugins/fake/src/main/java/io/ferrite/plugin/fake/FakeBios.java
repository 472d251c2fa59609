package io.ferrite.plugin.fake;

import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.StepArgument;
import io.ferrite.drivers.spi.StepCall;
import io.ferrite.drivers.spi.StepHost;
import io.ferrite.drivers.spi.StepResult;
import io.ferrite.drivers.spi.StepSpec;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.management.BiosSettings;
import io.ferrite.drivers.spi.value.BiosSetting;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Firmware settings that are only remembered; a new machine has none. */
final class FakeBios implements BiosSettings, StepHost {

    private static final String WORD = "bios";

    private static final List<StepSpec> TABLE = List.of(
            StepSpec.onRequest(
                    "apply_configuration",
                    List.of(StepArgument.required("settings", "A list of {\"name\": …, \"value\": …}.")),
                    "Changes settings."),
            StepSpec.onRequest("factory_reset", List.of(), "Forgets all settings."),
            StepSpec.onRequest("cache_bios_settings", List.of(), "Reads the settings anew."));

    private final FakeMachines machines;

    FakeBios(FakeMachines machines) {
        this.machines = machines;
    }

    @Override
    public List<BiosSetting> biosSettings(Target target) {
        FakeLacks.refuse(target, WORD);
        return new TreeMap<>(machines.see(target).board().settings())
                .entrySet().stream()
                        .map(setting -> BiosSetting.plain(setting.getKey(), setting.getValue()))
                        .toList();
    }

    @Override
    public List<StepSpec> steps() {
        return TABLE;
    }

    @Override
    public StepResult run(StepCall call) {
        FakeLacks.refuse(call.target(), WORD);
        switch (call.step()) {
            case "apply_configuration" -> apply(call);
            case "factory_reset" -> machines.changeBoard(call.target(), board -> board.withSettings(Map.of()));
            case "cache_bios_settings" -> machines.see(call.target());
            default -> throw DriverException.unsupported("The fake machine has no bios step " + call.step() + ".");
        }
        return StepResult.done();
    }

    private void apply(StepCall call) {
        Map<String, String> wanted = new TreeMap<>();
        for (Map<?, ?> each : FakeItems.of(call, "settings", "name", "value")) {
            wanted.put(String.valueOf(each.get("name")), String.valueOf(each.get("value")));
        }
        machines.changeBoard(call.target(), board -> {
            Map<String, String> all = new TreeMap<>(board.settings());
            all.putAll(wanted);
            return board.withSettings(all);
        });
    }
}
