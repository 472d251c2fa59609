package io.ferrite.api.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.api.testing.TestApi;
import io.ferrite.api.testing.TestClient.Answer;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.provision.State;
import io.ferrite.core.provision.Verb;
import io.ferrite.core.rpc.Command;
import io.ferrite.core.rpc.ProvisionDetails;
import io.ferrite.core.step.Step;
import io.ferrite.core.step.StepScope;
import io.ferrite.drivers.spi.value.PowerChange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be asked of a node, when, and what reaches its conductor. */
class ProvisionTest {

    private static final String STEPS = "[{\"interface\":\"power\",\"step\":\"power_off\"}]";

    private static final Map<Verb, String> EXTRA = Map.of(
            Verb.CLEAN, ",\"clean_steps\":" + STEPS,
            Verb.SERVICE, ",\"service_steps\":" + STEPS,
            Verb.RESCUE, ",\"rescue_password\":\"x\"");

    private static TestApi api;

    @BeforeAll
    static void open() {
        api = TestApi.start();
        for (State state : State.values()) {
            api.node("in-" + state.name(), state);
        }
        Node parent = api.stores().nodes().find("in-MANAGEABLE").orElseThrow();
        api.node(NodeChange.NONE.set(NodeField.NAME, "kid").set(NodeField.PARENT_NODE, parent.uuid()));
    }

    @AfterAll
    static void close() {
        api.close();
    }

    private static Answer ask(String version, String name, String body) {
        String uuid = api.stores().nodes().find(name).orElseThrow().uuid().toString();
        return api.client(version).put("/v1/nodes/" + uuid + "/states/provision", body);
    }

    private static Answer ask(State state, Verb verb) {
        String body = "{\"target\":\"%s\"%s}".formatted(verb.text(), EXTRA.getOrDefault(verb, ""));
        return ask(TestApi.NEWEST, "in-" + state.name(), body);
    }

    @Test
    void everyStateTakesItsVerbsAndNoOthers() {
        List<String> wrong = new ArrayList<>();
        for (State state : State.values()) {
            for (Verb verb : Verb.values()) {
                int status = ask(state, verb).status();
                if (status != expected(state, verb)) {
                    wrong.add(state + " " + verb + " " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static int expected(State state, Verb verb) {
        String accepted = Accepted.IN.getOrDefault(state, "");
        if (Arrays.asList(accepted.split(" ")).contains(verb.text())) {
            return 202;
        }
        return 400;
    }

    /** States and the verbs that they take, written down a second time, from the description of the service. */
    private static final class Accepted {

        private static final Map<State, String> IN = Map.ofEntries(
                Map.entry(State.ENROLL, "manage"),
                Map.entry(State.MANAGEABLE, "provide inspect clean adopt"),
                Map.entry(State.AVAILABLE, "manage active"),
                Map.entry(State.DEPLOY_WAIT, "deleted abort"),
                Map.entry(State.DEPLOY_FAIL, "active rebuild deleted"),
                Map.entry(State.DEPLOY_HOLD, "abort unhold"),
                Map.entry(State.ACTIVE, "rebuild deleted rescue service"),
                Map.entry(State.ERROR, "rebuild deleted"),
                Map.entry(State.CLEAN_WAIT, "abort"),
                Map.entry(State.CLEAN_FAIL, "manage"),
                Map.entry(State.CLEAN_HOLD, "abort unhold"),
                Map.entry(State.INSPECT_WAIT, "abort"),
                Map.entry(State.INSPECT_FAIL, "manage inspect"),
                Map.entry(State.ADOPT_FAIL, "manage adopt"),
                Map.entry(State.RESCUE_WAIT, "deleted abort"),
                Map.entry(State.RESCUED, "deleted rescue unrescue"),
                Map.entry(State.RESCUE_FAIL, "deleted rescue unrescue"),
                Map.entry(State.UNRESCUE_FAIL, "deleted rescue unrescue"),
                Map.entry(State.SERVICE_WAIT, "deleted abort"),
                Map.entry(State.SERVICE_FAIL, "deleted abort rescue service"),
                Map.entry(State.SERVICE_HOLD, "abort unhold service"));
    }

    @ParameterizedTest(name = "{1} at {0} is {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    1.3   | in-ENROLL       | {"target":"manage"}                                            | 406
                    1.3   | in-ACTIVE       | {"target":"manage"}                                            | 406
                    1.86  | in-ENROLL       | {"target":"service"}                                           | 400
                    1.84  | in-CLEAN_HOLD   | {"target":"unhold"}                                            | 406
                    1.40  | in-INSPECT_WAIT | {"target":"abort"}                                             | 406
                    1.41  | in-INSPECT_WAIT | {"target":"abort"}                                             | 202
                    1.109 | in-DEPLOY_WAIT  | {"target":"abort"}                                             | 406
                    1.72  | in-AVAILABLE    | {"target":"deploy"}                                            | 406
                    1.73  | in-AVAILABLE    | {"target":"deploy","configdrive":"YWJj"}                       | 202
                    1.115 | in-ENROLL       | {"target":"bogus"}                                             | 400
                    1.115 | in-ENROLL       | {}                                                             | 400
                    1.115 | in-ENROLL       | {"target":"manage","foo":1}                                    | 400
                    1.115 | in-MANAGEABLE   | {"target":"clean"}                                             | 400
                    1.115 | in-MANAGEABLE   | {"target":"clean","clean_steps":[]}                            | 400
                    1.115 | in-MANAGEABLE   | {"target":"provide","clean_steps":[]}                          | 400
                    1.115 | in-MANAGEABLE   | {"target":"clean","runbook":"x"}                               | 404
                    1.91  | in-MANAGEABLE   | {"target":"clean","runbook":"x"}                               | 406
                    1.115 | in-AVAILABLE    | {"target":"active","configdrive":"a:b{"}                       | 400
                    1.115 | in-AVAILABLE    | {"target":"active","configdrive":{"foo":1}}                    | 400
                    1.55  | in-AVAILABLE    | {"target":"active","configdrive":{"meta_data":{}}}             | 400
                    1.58  | in-AVAILABLE    | {"target":"active","configdrive":{"vendor_data":{}}}           | 400
                    1.115 | in-AVAILABLE    | {"target":"active","configdrive":{"vendor_data":{}}}           | 202
                    1.68  | in-AVAILABLE    | {"target":"active","deploy_steps":[]}                          | 406
                    1.115 | in-ACTIVE       | {"target":"rebuild","deploy_steps":[{"interface":"bios","step":"x","args":{}}]} | 400
                    1.115 | in-ACTIVE       | {"target":"rescue"}                                            | 400
                    1.115 | in-ACTIVE       | {"target":"rescue","rescue_password":" "}                      | 400
                    1.115 | in-AVAILABLE    | {"target":"active","disable_ramdisk":true}                     | 400
                    1.5   | in-MANAGEABLE   | {"target":"inspect"}                                           | 406
                    1.6   | in-MANAGEABLE   | {"target":"inspect"}                                           | 202
                    1.12  | in-CLEAN_WAIT   | {"target":"abort"}                                             | 406
                    1.13  | in-CLEAN_WAIT   | {"target":"abort"}                                             | 202
                    1.14  | in-MANAGEABLE   | {"target":"clean"}                                             | 406
                    1.16  | in-MANAGEABLE   | {"target":"adopt"}                                             | 406
                    1.17  | in-MANAGEABLE   | {"target":"adopt"}                                             | 202
                    1.37  | in-ACTIVE       | {"target":"rescue","rescue_password":"x"}                      | 406
                    1.37  | in-RESCUED      | {"target":"unrescue"}                                          | 406
                    1.38  | in-RESCUED      | {"target":"unrescue"}                                          | 202
                    1.1   | in-ACTIVE       | {"target":"deleted"}                                           | 202
                    1.1   | in-ACTIVE       | {"target":"undeploy"}                                          | 202
                    1.115 | in-ENROLL       | {"target":"provide"}                                           | 400
                    1.115 | in-MANAGEABLE   | {"target":"clean","runbook":"x y"}                             | 400
                    1.115 | in-ACTIVE       | {"target":"rebuild","runbook":"x"}                             | 404
                    1.92  | in-ACTIVE       | {"target":"service","runbook":"x"}                             | 404
                    1.69  | in-MANAGEABLE   | {"target":"clean","clean_steps":[{"interface":"bios","step":"x"}],"disable_ramdisk":true} | 406
                    1.107 | in-ACTIVE       | {"target":"service","service_steps":[{"interface":"bios","step":"x"}],"disable_ramdisk":true} | 406
                    1.108 | in-ACTIVE       | {"target":"service","service_steps":[{"interface":"bios","step":"x"}],"disable_ramdisk":true} | 202
                    1.34  | in-ACTIVE       | {"target":"rebuild","configdrive":"YWJj"}                      | 400
                    1.35  | in-ACTIVE       | {"target":"rebuild","configdrive":"YWJj"}                      | 202
                    1.115 | in-ACTIVE       | {"target":"deleted","configdrive":"YWJj"}                      | 400
                    1.115 | in-AVAILABLE    | {"target":"active","configdrive":"ab-_"}                       | 400
                    1.115 | in-AVAILABLE    | {"target":"active","configdrive":"http://x.example/d"}         | 202
                    1.115 | in-AVAILABLE    | {"target":"active","deploy_steps":[],"configdrive":""}         | 202
                    1.115 | in-AVAILABLE    | {"target":"active","rescue_password":"x"}                      | 400
                    1.115 | in-AVAILABLE    | {"target":"active","deploy_steps":[{"interface":"bios","step":"x","args":{},"priority":-1}]} | 400
                    1.115 | in-AVAILABLE    | {"target":"active","deploy_steps":[{"interface":"bios","step":"x","args":{},"priority":1,"execute_on_child_nodes":true}]} | 400
                    """)
    void requestsAreCheckedInOrder(String version, String name, String body, int status) {
        Answer answer = ask(version, name, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {"interface":"power","step":"x","priority":1}                                         | 400
                    {"interface":"network","step":"x"}                                                    | 400
                    {"interface":"power","step":""}                                                       | 400
                    {"interface":"power"}                                                                 | 400
                    {"step":"x"}                                                                          | 400
                    5                                                                                     | 400
                    {"interface":"power","step":"x","args":[]}                                            | 400
                    {"interface":"power","step":"x","order":-1}                                           | 400
                    {"interface":"power","step":"x","order":"3","args":{"a":1}}                           | 202
                    {"interface":"vendor","step":"send_raw"}                                              | 400
                    {"interface":"power","step":"x","execute_on_child_nodes":"true"}                      | 400
                    {"interface":"power","step":"x","execute_on_child_nodes":true}                        | 202
                    {"interface":"power","step":"x","execute_on_child_nodes":true,"limit_child_node_execution":["kid"]} | 202
                    {"interface":"power","step":"x","execute_on_child_nodes":true,"limit_child_node_execution":["nobody"]} | 404
                    {"interface":"power","step":"x","execute_on_child_nodes":true,"limit_child_node_execution":["in-ENROLL"]} | 400
                    {"interface":"power","step":"x","execute_on_child_nodes":true,"limit_child_node_execution":[5]} | 400
                    {"interface":"power","step":"x","limit_child_node_execution":["nobody"]}              | 202
                    """)
    void stepsAreChecked(String step, int status) {
        Answer answer = ask(TestApi.NEWEST, "in-MANAGEABLE", "{\"target\":\"clean\",\"clean_steps\":[" + step + "]}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }

    @Test
    void theConductorGetsTheSteps() {
        Answer answer = api.client()
                .put(
                        "/v1/nodes/in-MANAGEABLE/states/provision",
                        "{\"target\":\"clean\",\"disable_ramdisk\":true,\"clean_steps\":[{\"interface\":\"power\",\"step\":\"reboot\","
                                + "\"execute_on_child_nodes\":true,\"limit_child_node_execution\":[\"kid\"],\"args\":{\"a\":1}}]}");
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("Location")).isEqualTo(api.uri() + "/v1/nodes/in-MANAGEABLE/states");
        Command.ChangeProvision command =
                (Command.ChangeProvision) api.conductor().last();
        Node kid = api.stores().nodes().find("kid").orElseThrow();
        assertThat(command.verb()).isEqualTo(Verb.CLEAN);
        ProvisionDetails.Steps details = (ProvisionDetails.Steps) command.details();
        assertThat(details.disableRamdisk()).isTrue();
        Step step = details.steps().getFirst();
        assertThat(step.id()).isEqualTo("power.reboot");
        assertThat(step.arguments()).containsEntry("a", 1);
        assertThat(step.scope()).isEqualTo(new StepScope.Children(List.of(kid.uuid())));
    }

    @Test
    void deployStepsKeepTheirPriorities() {
        String step = "{\"interface\":\"bios\",\"step\":\"%s\",\"args\":{},\"priority\":%s}";
        Answer answer = ask(
                TestApi.NEWEST,
                "in-AVAILABLE",
                "{\"target\":\"active\",\"configdrive\":{\"meta_data\":{\"a\":1}},\"deploy_steps\":[%s,%s,%s]}"
                        .formatted(step.formatted("a", "1"), step.formatted("b", "\"9\""), step.formatted("c", "0")));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        ProvisionDetails.Deployment details = (ProvisionDetails.Deployment) last().details();
        assertThat(details.steps().stream()
                        .map(each -> each.step().name() + each.priority())
                        .collect(Collectors.joining(" ")))
                .isEqualTo("a1 b9 c0");
        assertThat(details.configDrive()).isEqualTo(Map.of("meta_data", Map.of("a", 1)));
    }

    @Test
    void theConductorGetsTheRescuePassword() {
        ask(TestApi.NEWEST, "in-ACTIVE", "{\"target\":\"rescue\",\"rescue_password\":\"sesame\"}");
        assertThat(last().details()).isEqualTo(new ProvisionDetails.Rescue("sesame"));
    }

    private static Command.ChangeProvision last() {
        return (Command.ChangeProvision) api.conductor().last();
    }

    @Test
    void maintenanceProtectionAndRetirementStandInTheWay() {
        api.node(NodeChange.NONE
                .set(NodeField.NAME, "cared")
                .set(NodeField.PROVISION_STATE, State.AVAILABLE)
                .set(NodeField.MAINTENANCE, true));
        assertThat(ask(TestApi.NEWEST, "cared", "{\"target\":\"active\"}").status())
                .isEqualTo(400);
        api.node(NodeChange.NONE
                .set(NodeField.NAME, "protected")
                .set(NodeField.PROVISION_STATE, State.ACTIVE)
                .set(NodeField.PROTECTED, true));
        assertThat(ask(TestApi.NEWEST, "protected", "{\"target\":\"deleted\"}").status())
                .isEqualTo(403);
        api.node(NodeChange.NONE
                .set(NodeField.NAME, "retired")
                .set(NodeField.PROVISION_STATE, State.MANAGEABLE)
                .set(NodeField.RETIRED, true));
        assertThat(ask(TestApi.NEWEST, "retired", "{\"target\":\"provide\"}").status())
                .isEqualTo(400);
    }

    @Test
    void whatAFreeNodeRefusesIsAConflictOnAHeldOne() {
        List<String> wrong = new ArrayList<>();
        for (State state : State.values()) {
            api.hold(api.node("held-" + state.name(), state));
            for (Verb verb : Verb.values()) {
                String body = "{\"target\":\"%s\"%s}".formatted(verb.text(), EXTRA.getOrDefault(verb, ""));
                int status = ask(TestApi.NEWEST, "held-" + state.name(), body).status();
                if (status != (expected(state, verb) == 202 ? 202 : 409)) {
                    wrong.add(state + " " + verb + " " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest(name = "{1} at {0} is {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    1.115 | {}                                     | 400
                    1.115 | {"target":"PowerOn"}                   | 400
                    1.115 | {"target":""}                          | 400
                    1.1   | {"target":"power on"}                  | 202
                    1.26  | {"target":"soft power off"}            | 406
                    1.27  | {"target":"soft power off"}            | 202
                    1.26  | {"target":"power on","timeout":5}      | 406
                    1.115 | {"target":"power on","timeout":0}      | 400
                    1.115 | {"target":"rebooting","timeout":5}     | 202
                    """)
    void powerIsChecked(String version, String body, int status) {
        String uuid =
                api.stores().nodes().find("in-ACTIVE").orElseThrow().uuid().toString();
        Answer answer = api.client(version).put("/v1/nodes/" + uuid + "/states/power", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }

    @Test
    void powerTakesQueryArgumentsToo() {
        Answer answer = api.client().put("/v1/nodes/in-ACTIVE/states/power?target=power%20off", "");
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(((Command.ChangePower) api.conductor().last()).change()).isEqualTo(PowerChange.OFF);
        assertThat(api.client()
                        .put("/v1/nodes/in-CLEANING/states/power", "{\"target\":\"power on\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void validationTellsOfTwelveInterfaces() {
        Answer answer = api.client("1.1")
                .get("/v1/nodes/"
                        + api.stores().nodes().find("kid").orElseThrow().uuid() + "/validate");
        assertThat(answer.json()).hasSize(12);
        assertThat(answer.json().at("/power/result").booleanValue()).isTrue();
        assertThat(answer.json().at("/rescue/reason").textValue()).isEqualTo("no-rescue");
        assertThat(api.client().get("/v1/nodes/validate?node=kid").json()).isEqualTo(answer.json());
        assertThat(api.client().get("/v1/nodes/validate").status()).isEqualTo(400);
        assertThat(api.client().get("/v1/nodes/validate?node=nope").status()).isEqualTo(404);
        String uuid = api.stores().nodes().find("kid").orElseThrow().uuid().toString();
        assertThat(api.client().get("/v1/nodes/validate?node_uuid=" + uuid).status())
                .isEqualTo(200);
        for (String wrong : List.of("node_uuid=kid", "node=kid&node_uuid=" + uuid, "node=kid&more=1")) {
            assertThat(api.client().get("/v1/nodes/validate?" + wrong).status()).isEqualTo(400);
        }
        assertThat(api.client("1.4").get("/v1/nodes/validate?node=kid").status())
                .isEqualTo(406);
        assertThat(api.client("1.4").get("/v1/nodes/kid/validate").status()).isEqualTo(406);
    }

    @Test
    void aRefusalOfTheConductorReachesTheClient() {
        try (TestApi own = TestApi.start()) {
            own.node("n1", State.ENROLL);
            own.conductor().refuse(Problem.capacity("No worker is free."));
            Answer answer = own.client().put("/v1/nodes/n1/states/provision", "{\"target\":\"manage\"}");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.fault()).isEqualTo("No worker is free.");
        }
    }
}
