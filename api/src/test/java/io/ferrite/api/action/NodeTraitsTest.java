package io.ferrite.api.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.api.testing.TestApi;
import io.ferrite.api.testing.TestClient.Answer;
import io.ferrite.core.node.Node;
import io.ferrite.core.provision.State;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The traits of nodes. */
class NodeTraitsTest {

    private static final String PATH = "/v1/nodes/n1/traits";

    private static TestApi api;
    private Node node;

    @BeforeAll
    static void open() {
        api = TestApi.start();
    }

    @AfterAll
    static void close() {
        api.close();
    }

    @BeforeEach
    void aNode() {
        api.deleteAllNodes();
        node = api.node("n1", State.ENROLL);
    }

    private static List<String> traits() {
        Answer answer = api.client().get(PATH);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json()
                .get("traits")
                .valueStream()
                .map(each -> each.textValue())
                .toList();
    }

    private static String many(int count) {
        String names = IntStream.range(0, count)
                .mapToObj(each -> "\"CUSTOM_" + each + "\"")
                .collect(Collectors.joining(","));
        return "{\"traits\":[" + names + "]}";
    }

    @Test
    void areReplacedAddedAndTakenAway() {
        assertThat(traits()).isEmpty();
        assertThat(api.client()
                        .put(PATH, "{\"traits\":[\"HW_CPU_X86_VMX\",\"CUSTOM_B\",\"CUSTOM_B\"]}")
                        .status())
                .isEqualTo(204);
        Answer added = api.client().send("PUT", PATH + "/CUSTOM_A", "");
        assertThat(added.status()).as(added.body()).isEqualTo(204);
        assertThat(added.header("Location")).isEqualTo(api.uri() + PATH + "/CUSTOM_A");
        assertThat(traits()).containsExactly("CUSTOM_A", "CUSTOM_B", "HW_CPU_X86_VMX");
        assertThat(api.client().get("/v1/nodes/n1").json().get("traits")).hasSize(3);
        assertThat(api.client().get("/v1/nodes/detail").json().at("/nodes/0/traits"))
                .hasSize(3);
        assertThat(api.client("1.36").get("/v1/nodes/n1").json().has("traits")).isFalse();
        assertThat(api.client().delete(PATH + "/CUSTOM_B").status()).isEqualTo(204);
        assertThat(api.client().delete(PATH + "/CUSTOM_B").status()).isEqualTo(404);
        assertThat(traits()).containsExactly("CUSTOM_A", "HW_CPU_X86_VMX");
        assertThat(api.client().delete(PATH).status()).isEqualTo(204);
        assertThat(api.client().delete(PATH).status()).isEqualTo(204);
        assertThat(traits()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"GET, '', 406", "PUT, '', 405", "PUT, /CUSTOM_A, 405", "DELETE, '', 404", "DELETE, /CUSTOM_A, 404"})
    void whatOlderClientsAreToldDiffers(String method, String below, int status) {
        assertThat(api.client("1.36").send(method, PATH + below, "").status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"traits\":null}",
                "{\"traits\":\"CUSTOM_A\"}",
                "{\"traits\":[],\"more\":1}",
                "{\"traits\":[null]}",
                "{\"traits\":[5]}",
                "{\"traits\":[\"\"]}",
                "{\"traits\":[\"CUSTOM_a\"]}",
                "{\"traits\":[\"CUSTOM_\"]}",
                "{\"traits\":[\"HW_NO_SUCH_THING\"]}",
                "[\"CUSTOM_A\"]"
            })
    void refusesWhatIsNoListOfTraits(String body) {
        Answer answer = api.client().put(PATH, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    }

    @Test
    void refusesASingleTraitThatIsNoneOrComesWithABody() {
        String longest = "CUSTOM_" + "A".repeat(248);
        assertThat(api.client().send("PUT", PATH + "/" + longest, "").status()).isEqualTo(204);
        assertThat(api.client().send("PUT", PATH + "/" + longest + "A", "").status())
                .isEqualTo(400);
        assertThat(api.client().send("PUT", PATH + "/bad", "").status()).isEqualTo(400);
        assertThat(api.client().send("PUT", PATH + "/CUSTOM_A", "{\"a\":1}").status())
                .isEqualTo(400);
        assertThat(api.client().send("PUT", PATH + "/CUSTOM_A?x=1", "").status())
                .isEqualTo(400);
        assertThat(api.client().post(PATH, "{}").status()).isEqualTo(405);
        assertThat(traits()).containsExactly(longest);
    }

    @Test
    void aNodeHasFiftyAtMost() {
        assertThat(api.client().put(PATH, many(51)).status()).isEqualTo(400);
        assertThat(api.client().put(PATH, many(50)).status()).isEqualTo(204);
        assertThat(api.client().send("PUT", PATH + "/CUSTOM_1", "").status()).isEqualTo(204);
        assertThat(api.client().send("PUT", PATH + "/CUSTOM_51", "").status()).isEqualTo(400);
        assertThat(traits()).hasSize(50);
    }

    @Test
    void stayAsTheyAreWhileTheNodeIsHeldOrUnknown() {
        api.hold(node);
        assertThat(api.client().send("PUT", PATH + "/CUSTOM_A", "").status()).isEqualTo(409);
        assertThat(api.client().delete(PATH).status()).isEqualTo(409);
        assertThat(traits()).isEmpty();
        assertThat(api.client().get("/v1/nodes/nobody/traits").status()).isEqualTo(404);
        assertThat(api.client().get("/v1//nodes/" + node.uuid() + "/traits").status())
                .isEqualTo(200);
    }
}
