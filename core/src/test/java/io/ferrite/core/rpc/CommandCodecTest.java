package io.ferrite.core.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import io.ferrite.core.provision.Verb;
import io.ferrite.core.rpc.Command.AskHardware;
import io.ferrite.core.rpc.Command.ChangePower;
import io.ferrite.core.rpc.Command.ChangeProvision;
import io.ferrite.core.rpc.Command.ContinueFlow;
import io.ferrite.core.rpc.Command.ValidateNode;
import io.ferrite.core.step.RankedStep;
import io.ferrite.core.step.Step;
import io.ferrite.core.step.StepScope;
import io.ferrite.drivers.spi.value.BootDevice;
import io.ferrite.drivers.spi.value.BootMode;
import io.ferrite.drivers.spi.value.BootSetting;
import io.ferrite.drivers.spi.value.IndicatorComponent;
import io.ferrite.drivers.spi.value.IndicatorPlace;
import io.ferrite.drivers.spi.value.IndicatorState;
import io.ferrite.drivers.spi.value.InterfaceKind;
import io.ferrite.drivers.spi.value.MediaDevice;
import io.ferrite.drivers.spi.value.MediaImage;
import io.ferrite.drivers.spi.value.PowerChange;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandCodecTest {
    private static final UUID NODE = UUID.fromString("1be26c0b-03f2-4d2e-ae87-c02d7f33c123");

    private static final IndicatorPlace LIGHT = new IndicatorPlace(IndicatorComponent.CHASSIS, "led-0");

    static List<Command> commands() {
        return Stream.concat(general().stream(), requests().stream().map(request -> new AskHardware(NODE, request)))
                .toList();
    }

    private static List<HardwareRequest> requests() {
        return List.of(
                new HardwareRequest.ReadBootDevice(),
                new HardwareRequest.ListBootDevices(),
                new HardwareRequest.SetBootDevice(new BootSetting(BootDevice.PXE, true)),
                new HardwareRequest.SetBootMode(BootMode.UEFI),
                new HardwareRequest.SetSecureBoot(true),
                new HardwareRequest.InjectNmi(),
                new HardwareRequest.ListIndicators(),
                new HardwareRequest.ReadIndicator(LIGHT),
                new HardwareRequest.SetIndicator(LIGHT, IndicatorState.BLINKING),
                new HardwareRequest.InsertMedia(new MediaImage(MediaDevice.CDROM, "http://images/a.iso")),
                new HardwareRequest.EjectMedia(List.of(MediaDevice.DISK, MediaDevice.FLOPPY)),
                new HardwareRequest.ListMedia(),
                new HardwareRequest.ReadConsole(),
                new HardwareRequest.SwitchConsole(true),
                new HardwareRequest.SetTargetRaid(Map.of("logical_disks", List.of(Map.of("size_gb", "MAX")))),
                new HardwareRequest.ListVendorMethods(),
                new HardwareRequest.CallVendor("POST", "send_raw", Map.of("raw_bytes", "0x06 0x01")));
    }

    private static List<Command> general() {
        return List.of(
                new ChangeProvision(NODE, Verb.CLEAN, new ProvisionDetails.Steps(steps(), true)),
                new ChangeProvision(NODE, Verb.MANAGE, new ProvisionDetails.None()),
                new ChangeProvision(NODE, Verb.ACTIVE, deployment("YWJj")),
                new ChangeProvision(NODE, Verb.REBUILD, deployment(Map.of("meta_data", Map.of("name", "é")))),
                new ChangeProvision(NODE, Verb.ACTIVE, new ProvisionDetails.Deployment(List.of(), null)),
                new ChangeProvision(NODE, Verb.RESCUE, new ProvisionDetails.Rescue("öffne dich")),
                new ChangePower(NODE, PowerChange.SOFT_OFF, 90),
                new ValidateNode(NODE),
                new ContinueFlow(NODE, Long.MAX_VALUE));
    }

    static List<Reply> replies() {
        return List.of(
                new Reply.Accepted(),
                new Reply.Answer(Map.of("power", Map.of("result", false, "reason", "Kein Kabel – 電源"))),
                new Reply.Answer(List.of(1, "zwei", true)),
                new Reply.Answer("text"),
                new Reply.Answer(null),
                new Reply.Refused(ProblemKind.CONFLICT, "Node n1 is held by cond-2."));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void commandsArriveAsTheyWereSent(Command command) {
        assertThat(CommandCodec.decodeCommand(CommandCodec.encode(command))).isEqualTo(command);
    }

    @ParameterizedTest
    @MethodSource("replies")
    void repliesArriveAsTheyWereSent(Reply reply) throws IOException {
        assertThat(CommandCodec.decodeReply(CommandCodec.encode(reply))).isEqualTo(reply);
    }

    @Test
    void everyKindOfCommandAndReplyHasAnExampleHere() {
        assertThat(commands().stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(Command.class.getPermittedSubclasses()));
        assertThat(replies().stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(Reply.class.getPermittedSubclasses()));
    }

    @Test
    void secretsOfACommandAreNotInItsText() {
        assertThat(new ChangeProvision(NODE, Verb.RESCUE, new ProvisionDetails.Rescue("calvin")).toString())
                .doesNotContain("calvin");
        assertThat(new ChangeProvision(NODE, Verb.ACTIVE, deployment("calvin")).toString())
                .doesNotContain("calvin");
    }

    @Test
    void everyRequestToHardwareHasAnExampleHere() {
        assertThat(requests().stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(HardwareRequest.class.getPermittedSubclasses()));
    }

    @Test
    void argumentsOfVendorCallsAreNotShown() {
        assertThat(new HardwareRequest.CallVendor("POST", "login", Map.of("password", "secret")))
                .asString()
                .isEqualTo("CallVendor[POST login]");
    }

    @Test
    void refusesACommandThatItDoesNotKnowAndNamesIt() {
        assertThatThrownBy(() -> decode("{\"is\":\"PaintNode\",\"node\":\"" + NODE + "\"}"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID))
                .hasMessageContaining("PaintNode");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "not json",
                "{}",
                "{\"is\":null}",
                "{\"is\":\"ValidateNode\"}",
                "{\"is\":\"ValidateNode\",\"node\":null}",
                "{\"is\":\"ValidateNode\",\"node\":\"n1\"}",
                "{\"is\":\"ChangeProvision\",\"node\":\"1be26c0b-03f2-4d2e-ae87-c02d7f33c123\",\"verb\":\"PAINT\"}",
                "{\"is\":\"java.lang.Object\"}"
            })
    void refusesWhatIsNoCommand(String json) {
        assertThatThrownBy(() -> decode(json))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "{\"is\":\"Postponed\"}", "<html>"})
    void aReplyThatIsNoneIsAnError(String json) {
        assertThatThrownBy(() -> CommandCodec.decodeReply(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
    }

    private static Command decode(String json) {
        return CommandCodec.decodeCommand(json.getBytes(StandardCharsets.UTF_8));
    }

    private static ProvisionDetails deployment(Object drive) {
        return new ProvisionDetails.Deployment(
                steps().stream().map(step -> new RankedStep(step, 7)).toList(), drive);
    }

    private static List<Step> steps() {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("device", "pxe");
        arguments.put("ratio", new BigDecimal("0.1000000000000000055511151231257827"));
        arguments.put("nothing", null);
        arguments.put("list", List.of(1, Map.of("ключ", "значение")));
        return List.of(
                new Step(InterfaceKind.MANAGEMENT, "set_boot_device", arguments, new StepScope.Self()),
                new Step(InterfaceKind.POWER, "reboot", Map.of(), new StepScope.Children(List.of())),
                new Step(InterfaceKind.POWER, "wait", Map.of("seconds", 5), new StepScope.Children(List.of(NODE))));
    }
}
