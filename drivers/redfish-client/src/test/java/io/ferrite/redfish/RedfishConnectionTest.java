package io.ferrite.redfish;

import static io.ferrite.redfish.Tries.failure;
import static io.ferrite.redfish.Tries.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.redfish.FakeBmc.Fault;
import io.ferrite.redfish.RedfishException.Kind;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedfishConnectionTest {

    private static final String THING = "/redfish/v1/Thing";

    private final FakeBmc bmc = FakeBmc.start();
    private final RedfishClient client = new RedfishClient(Tries.QUICK);

    RedfishConnectionTest() {
        bmc.answer("GET " + THING, 200, "{\"Name\":\"thing\"}", Map.of("ETag", "W/\"7\""));
        bmc.answer("POST " + THING, 204, "", Map.of());
        bmc.answer("PATCH " + THING, 204, "", Map.of());
    }

    @AfterEach
    void stop() {
        client.close();
        bmc.close();
    }

    @Test
    void entersOnceAndKeepsTheSession() {
        RedfishConnection connection = client.at(bmc.endpoint(AuthMode.AUTO));

        assertThat(connection.get(THING, soon()).body().path("Name").asText()).isEqualTo("thing");
        assertThat(client.at(bmc.endpoint(AuthMode.AUTO)).get(THING, soon()).etag())
                .isEqualTo("W/\"7\"");

        assertThat(bmc.count("POST /redfish/v1/SessionService/Sessions")).isEqualTo(1);
    }

    @Test
    void endsItsSessionWhenItIsClosed() {
        client.at(bmc.endpoint(AuthMode.SESSION)).get(THING, soon());
        client.close();

        assertThat(bmc.count("DELETE /redfish/v1/SessionService/Sessions/1")).isEqualTo(1);
    }

    @Test
    void sendsAWrongPasswordOnlyOnceAndNeverShowsIt() {
        RedfishConnection connection = client.at(bmc.endpoint(AuthMode.AUTO, "wrong-secret"));

        RedfishException refusal = failure(() -> connection.get(THING, soon()));

        assertThat(refusal.kind()).isEqualTo(Kind.UNAUTHORIZED);
        assertThat(refusal).hasMessageContaining("401").hasMessageContaining("127.0.0.1");
        assertThat(refusal.getMessage() + connection.endpoint()).doesNotContain("wrong-secret");
        assertThat(bmc.requests.stream().filter(each -> each.contains("wrong-secret")))
                .hasSize(1);
    }

    @Test
    void sendsAWrongPasswordOnlyOnceWithBasicToo() {
        RedfishConnection connection = client.at(bmc.endpoint(AuthMode.BASIC, "wrong-secret"));

        assertThat(failure(() -> connection.get(THING, soon())).kind()).isEqualTo(Kind.UNAUTHORIZED);
        assertThat(bmc.count("GET " + THING)).isEqualTo(1);
    }

    @Test
    void renewsASessionThatTheBmcForgot() {
        RedfishConnection connection = client.at(bmc.endpoint(AuthMode.SESSION));
        connection.get(THING, soon());
        bmc.forgetSessions();

        assertThat(connection.get(THING, soon()).status()).isEqualTo(200);
        assertThat(bmc.count("POST /redfish/v1/SessionService/Sessions")).isEqualTo(2);
    }

    @Test
    void usesBasicWhereTheBmcOffersNoSessions() {
        bmc.sessions = false;

        assertThat(client.at(bmc.endpoint(AuthMode.AUTO)).get(THING, soon()).status())
                .isEqualTo(200);
        assertThat(failure(() -> client.at(bmc.endpoint(AuthMode.SESSION)).get(THING, soon()))
                        .kind())
                .isEqualTo(Kind.REJECTED);
    }

    @Test
    void usesBasicWhereAllSessionsAreTaken() {
        bmc.sessions = false;
        bmc.sessionRefusalStatus = 503;
        bmc.sessionRefusal = error("Base.1.8.SessionLimitExceeded", "too many");

        assertThat(client.at(bmc.endpoint(AuthMode.AUTO)).get(THING, soon()).status())
                .isEqualTo(200);
        assertThat(bmc.count("POST /redfish/v1/SessionService/Sessions")).isEqualTo(1);
    }

    @Test
    void hidesAPasswordThatTheBmcRepeats() {
        bmc.sessions = false;
        bmc.sessionRefusal = error("Base.1.8.PropertyValueFormatError", "value wrong-secret is odd");

        RedfishConnection connection = client.at(bmc.endpoint(AuthMode.SESSION, "wrong-secret"));

        assertThat(failure(() -> connection.get(THING, soon()))).hasMessageContaining("value ****** is odd");
    }

    @Test
    void waitsForTheLoginOfAnotherThreadNoLongerThanItMay() throws InterruptedException {
        RedfishConnection connection = client.at(bmc.endpoint(AuthMode.SESSION));
        bmc.next(Fault.SILENCE);
        Thread first = Thread.startVirtualThread(() -> failure(() -> connection.get(THING, soon())));
        while (bmc.requests.isEmpty()) {
            Thread.onSpinWait();
        }

        assertThat(failure(() -> connection.get(THING, Deadline.in(Duration.ofMillis(100))))
                        .kind())
                .isEqualTo(Kind.UNREACHABLE);
        bmc.close();
        first.join();
    }

    @Test
    void waitsWhileTheBmcIsBusy() {
        bmc.next(Fault.BUSY, Fault.BUSY, Fault.BUSY);
        assertThat(client.at(bmc.endpoint(AuthMode.BASIC))
                        .post(THING, Map.of(), soon())
                        .status())
                .isEqualTo(204);
        assertThat(bmc.count("POST " + THING)).isEqualTo(4);
    }

    @Test
    void saysBusyWhenTheBmcStaysSo() {
        // The HTTP library repeats a 503 once by itself where the BMC says that it need not wait.
        bmc.next(Collections.nCopies(2 * Tries.QUICK.attempts(), Fault.BUSY).toArray(Fault[]::new));

        RedfishConnection connection = client.at(bmc.endpoint(AuthMode.BASIC));

        assertThat(failure(() -> connection.get(THING, soon())).kind()).isEqualTo(Kind.BUSY);
    }

    @Test
    void waitsWhileSomethingElseIsUnderWay() {
        bmc.answer("POST " + THING, 409, error("Base.1.8.ResourceInUse", "in use"), Map.of());

        RedfishConnection connection = client.at(bmc.endpoint(AuthMode.BASIC));

        assertThat(failure(() -> connection.post(THING, Map.of(), soon())).kind())
                .isEqualTo(Kind.BUSY);
        assertThat(bmc.count("POST " + THING)).isEqualTo(Tries.QUICK.attempts());
    }

    @Test
    void readsAgainAfterADroppedConnectionOrAnInnerError() {
        bmc.next(Fault.DROP, Fault.BROKEN);

        assertThat(client.at(bmc.endpoint(AuthMode.AUTO)).get(THING, soon()).status())
                .isEqualTo(200);
    }

    @Test
    void neverRunsAnActionTwiceAfterADroppedConnection() {
        RedfishConnection connection = client.at(bmc.endpoint(AuthMode.BASIC));
        bmc.next(Fault.DROP);

        assertThat(failure(() -> connection.post(THING, Map.of(), soon())).kind())
                .isEqualTo(Kind.UNREACHABLE);
        assertThat(bmc.count("POST " + THING)).isEqualTo(1);
    }

    @Test
    void givesUpOnASilentBmcAtTheDeadline() {
        RedfishConnection connection = client.at(bmc.endpoint(AuthMode.BASIC));
        bmc.next(Fault.SILENCE);
        Deadline deadline = Deadline.in(Duration.ofMillis(200));

        assertThat(failure(() -> connection.get(THING, deadline)).kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(deadline.passed()).isTrue();
    }

    @Test
    void saysUnreachableWhereNobodyListens() {
        Endpoint gone = bmc.endpoint(AuthMode.BASIC);
        bmc.close();

        assertThat(failure(() -> client.at(gone).get(THING, soon())).kind()).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void refusesAnAnswerWithoutEnd() {
        RedfishConnection connection = client.at(bmc.endpoint(AuthMode.BASIC));
        bmc.next(Fault.ENDLESS);

        assertThat(failure(() -> connection.get(THING, soon())).kind()).isEqualTo(Kind.BROKEN);
    }

    @Test
    void refusesAnAnswerThatIsNoJson() {
        bmc.json("GET " + THING, "<html>hello</html>");

        assertThat(failure(() -> client.at(bmc.endpoint(AuthMode.BASIC)).get(THING, soon()))
                        .kind())
                .isEqualTo(Kind.BROKEN);
    }

    @Test
    void takesNoCredentialsToAnotherMachine() {
        RedfishConnection connection = client.at(bmc.endpoint(AuthMode.BASIC));

        assertThat(failure(() -> connection.get("//elsewhere.example/redfish/v1", soon()))
                        .kind())
                .isEqualTo(Kind.REJECTED);
        assertThat(failure(() -> connection.get("http://127.0.0.1:1/redfish/v1", soon()))
                        .kind())
                .isEqualTo(Kind.REJECTED);
    }

    @Test
    void followsAReadingThatMoved() {
        bmc.answer("GET /redfish/v1/Old", 308, "", Map.of("Location", THING));

        assertThat(client.at(bmc.endpoint(AuthMode.BASIC))
                        .get("/redfish/v1/Old", soon())
                        .body()
                        .path("Name")
                        .asText())
                .isEqualTo("thing");
    }

    @Test
    void tellsTheSeverestMessage() {
        bmc.answer("PATCH " + THING, 400, """
                {"error":{"message":"general","@Message.ExtendedInfo":[
                 {"MessageId":"Base.1.0.Success","Message":"fine","Severity":"OK"},
                 {"MessageId":"Base.1.0.PropertyValueNotInList","Message":"no such value","Severity":"Warning"}]}}""", Map.of());

        RedfishException refusal =
                failure(() -> client.at(bmc.endpoint(AuthMode.BASIC)).patch(THING, Map.of("A", 1), "", soon()));

        assertThat(refusal.kind()).isEqualTo(Kind.REJECTED);
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal)
                .hasMessageContaining("PATCH /redfish/v1/Thing at http://127.0.0.1")
                .hasMessageContaining("no such value (Base.1.0.PropertyValueNotInList)");
    }

    @Test
    void offersItsVersionInWeakAndStrongFormAndThenNone() {
        bmc.answer("PATCH " + THING, 412, "{}", Map.of());

        RedfishConnection connection = client.at(bmc.endpoint(AuthMode.BASIC));
        failure(() -> connection.patch(THING, Map.of(), "W/\"7\"", soon()));

        assertThat(bmc.requests.stream().filter(each -> each.startsWith("PATCH")))
                .containsExactly(
                        "PATCH /redfish/v1/Thing {} If-Match W/\"7\"",
                        "PATCH /redfish/v1/Thing {} If-Match \"7\"",
                        "PATCH /redfish/v1/Thing {}");
    }

    @Test
    void asksForANewPasswordWhereTheBmcWantsOne() {
        bmc.answer("GET " + THING, 403, error("Base.1.8.PasswordChangeRequired", "change it"), Map.of());

        RedfishConnection connection = client.at(bmc.endpoint(AuthMode.SESSION));

        assertThat(failure(() -> connection.get(THING, soon())))
                .hasMessageContaining("change it")
                .extracting(RedfishException::kind)
                .isEqualTo(Kind.UNAUTHORIZED);
        assertThat(bmc.count("POST /redfish/v1/SessionService/Sessions")).isEqualTo(1);
    }

    private static String error(String id, String message) {
        return "{\"error\":{\"@Message.ExtendedInfo\":[{\"MessageId\":\"%s\",\"Message\":\"%s\"}]}}"
                .formatted(id, message);
    }
}
