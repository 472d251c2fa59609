package io.ferrite.sim.redfish;

import java.time.Duration;
import java.util.List;

/**
 * The reset action of the BMC itself: all sessions are lost, and for a while nothing listens.
 *
 * @param path the path of the manager
 * @param away for how long the BMC is away; zero forgets the sessions only
 */
public record ManagerFeature(String path, Duration away, SystemFeature.Manner manner) implements Feature {
    private static final String PARAMETER = "ResetType";
    private static final List<String> TYPES = List.of("GracefulRestart", "ForceRestart", "GracefulShutdown");
    private static final Duration LAST_WORDS = Duration.ofMillis(100);

    @Override
    public void addTo(Service service) {
        service.route("POST", path + "/Actions/Manager.Reset", call -> reset(service, call));
    }

    private Answer reset(Service service, Call call) {
        String asked = call.member(PARAMETER).asText();
        service.arrived("Manager.Reset " + asked);
        if (!TYPES.contains(asked)) {
            return Errors.actionParameterUnknown(PARAMETER, asked);
        }
        service.face().forgetSessions();
        if (away.isPositive()) {
            Thread.ofVirtual().start(() -> goAway(service));
        }
        return manner.success();
    }

    private void goAway(Service service) {
        try {
            Thread.sleep(LAST_WORDS);
            service.face().shut();
            Thread.sleep(away);
            service.face().open();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
