package io.ferrite.sim.redfish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ferrite.sim.fault.Fault;
import io.ferrite.sim.fault.FaultKind;
import io.ferrite.sim.fault.Match;
import io.ferrite.sim.machine.Power;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RedfishWeatherTest {
    private static final String SYSTEM = "/redfish/v1/Systems/1";
    private static final String RESET = SYSTEM + "/Actions/ComputerSystem.Reset";
    private static final String ON = "{\"ResetType\": \"On\"}";

    private RedfishSim sim;
    private Browser browser;

    @BeforeEach
    void start() {
        sim = RedfishSim.start(Profiles.genericServer());
        browser = Browser.of(sim);
    }

    @AfterEach
    void stop() {
        browser.close();
        sim.close();
    }

    @Test
    void answers503AsOftenAsAsked() throws Exception {
        sim.faults().answer503(2, Duration.ofSeconds(7));

        HttpResponse<String> first = browser.get(SYSTEM);
        assertThat(first.statusCode()).isEqualTo(503);
        assertThat(first.headers().firstValue("Retry-After")).hasValue("7");
        assertThat(browser.get(SYSTEM).statusCode()).isEqualTo(503);
        assertThat(browser.get(SYSTEM).statusCode()).isEqualTo(200);
        assertThat(sim.faults().active()).isEmpty();
    }

    @Test
    void changesThePassword() throws Exception {
        sim.faults().wrongPassword();
        assertThat(browser.get(SYSTEM).statusCode()).isEqualTo(401);

        sim.faults().clear();
        assertThat(browser.get(SYSTEM).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesConnectionsUntilCleared() throws Exception {
        browser.get(SYSTEM);
        int port = sim.port();
        sim.faults().refuseConnections();
        try (Browser fresh = Browser.of(sim)) {
            assertThatThrownBy(() -> fresh.get(SYSTEM)).isInstanceOf(ConnectException.class);
            sim.faults().clear();

            assertThat(sim.port()).isEqualTo(port);
            assertThat(fresh.get(SYSTEM).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void shutsAndOpensAgainAndAgain() throws Exception {
        for (int i = 0; i < 20; i++) {
            sim.faults().refuseConnections();
            sim.faults().clear();
        }
        try (Browser fresh = Browser.of(sim)) {
            assertThat(fresh.get(SYSTEM).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void actsAndBreaksTheAnswer() {
        sim.faults().raise(Fault.times(FaultKind.DROP_MID_ANSWER, 1).on(new Match("POST", "Reset$")));

        assertThatThrownBy(() -> browser.post(RESET, ON)).isInstanceOf(IOException.class);
        assertThat(sim.machine().power()).isEqualTo(Power.ON);
    }

    @Test
    void hitsOnlyTheRequestsThatMatch() throws Exception {
        sim.faults().raise(Fault.status(500, 1, Duration.ZERO).on(new Match("POST", "Reset$")));

        assertThat(browser.get(SYSTEM).statusCode()).isEqualTo(200);
        assertThat(browser.post(RESET, ON).statusCode()).isEqualTo(500);
        assertThat(sim.machine().power()).isEqualTo(Power.OFF);
        assertThat(browser.post(RESET, ON).statusCode()).isEqualTo(204);
    }

    @Test
    void hangsWithoutActingUntilReleased() throws Exception {
        sim.faults().hang();
        CompletableFuture<HttpResponse<String>> answer = new CompletableFuture<>();
        Thread asking = Thread.ofVirtual().start(() -> complete(answer));
        assertThat(asking.join(Duration.ofMillis(300))).isFalse();

        sim.faults().clear();

        assertThatThrownBy(() -> answer.get(30, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class);
        assertThat(sim.machine().power()).isEqualTo(Power.OFF);
    }

    private void complete(CompletableFuture<HttpResponse<String>> answer) {
        try {
            answer.complete(browser.post(RESET, ON));
        } catch (IOException e) {
            answer.completeExceptionally(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void answersSlowly() throws Exception {
        sim.faults().slow(Duration.ofMillis(200));
        long begun = System.nanoTime();

        assertThat(browser.get(SYSTEM).statusCode()).isEqualTo(200);
        assertThat(System.nanoTime() - begun)
                .isGreaterThanOrEqualTo(Duration.ofMillis(200).toNanos());
    }

    @Test
    void losesSessions() throws Exception {
        String login = "{\"UserName\": \"root\", \"Password\": \"0penBmc-sim-1\"}";
        try (Browser stranger = Browser.stranger(sim.baseUri())) {
            String token = stranger.post("/redfish/v1/SessionService/Sessions", login)
                    .headers()
                    .firstValue("X-Auth-Token")
                    .orElseThrow();
            sim.faults().loseSessions();

            assertThat(stranger.get(SYSTEM, "X-Auth-Token", token).statusCode()).isEqualTo(401);
        }
    }
}
