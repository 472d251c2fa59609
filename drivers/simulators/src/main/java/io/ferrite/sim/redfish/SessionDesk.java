package io.ferrite.sim.redfish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ferrite.sim.fault.FaultKind;
import io.ferrite.sim.fault.Faults;
import io.ferrite.sim.machine.ArrivalKind;
import io.ferrite.sim.machine.Protocol;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Who may ask: Basic authentication, and sessions that are opened and closed under the session service. */
final class SessionDesk {
    static final String COLLECTION = "/redfish/v1/SessionService/Sessions";
    private static final Set<String> PUBLIC =
            Set.of("/redfish", "/redfish/v1", "/redfish/v1/odata", "/redfish/v1/$metadata");

    private final RedfishOptions options;
    private final Faults faults;
    private final Service service;
    private final Map<String, String> idByToken = new ConcurrentHashMap<>();
    private final AtomicInteger lastId = new AtomicInteger();

    SessionDesk(RedfishOptions options, Faults faults, Service service) {
        this.options = options;
        this.faults = faults;
        this.service = service;
        service.route("POST", COLLECTION, this::open);
    }

    int count() {
        return idByToken.size();
    }

    /** The answer to a request of anybody. */
    Answer answer(Call call) {
        if (!mayAsk(call)) {
            return Errors.noAccess();
        }
        if (call.method().equals("DELETE") && call.path().startsWith(COLLECTION + "/")) {
            return close(call.path().substring(COLLECTION.length() + 1));
        }
        return service.answer(call);
    }

    private boolean mayAsk(Call call) {
        boolean open = call.looks() && PUBLIC.contains(call.path());
        boolean logsIn = call.method().equals("POST") && call.path().equals(COLLECTION);
        return open || logsIn || hasToken(call) || hasPassword(call);
    }

    private boolean hasToken(Call call) {
        return call.header("x-auth-token").filter(idByToken::containsKey).isPresent();
    }

    private boolean hasPassword(Call call) {
        return call.header("authorization")
                .filter(value -> value.startsWith("Basic "))
                .flatMap(value -> decoded(value.substring("Basic ".length())))
                .filter(pair -> right(pair.substring(0, pair.indexOf(':')), pair.substring(pair.indexOf(':') + 1)))
                .isPresent();
    }

    private static Optional<String> decoded(String base64) {
        try {
            String pair = new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
            return Optional.of(pair).filter(text -> text.contains(":"));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private boolean right(String username, String password) {
        boolean known = new Credentials(username, password).equals(options.credentials());
        return known && !faults.has(FaultKind.WRONG_PASSWORD);
    }

    private Answer open(Call call) {
        String username = call.member("UserName").asText();
        service.machine().arrived(Protocol.REDFISH, ArrivalKind.READ, "session for " + username);
        if (!right(username, call.member("Password").asText())) {
            return Errors.noAccess();
        }
        if (count() >= options.sessionSlots()) {
            return Errors.tooManySessions();
        }
        return opened(username);
    }

    private Answer opened(String username) {
        String id = Integer.toString(lastId.incrementAndGet());
        String token = UUID.randomUUID().toString().replace("-", "");
        ObjectNode page = Json.object();
        page.put("@odata.type", "#Session.v1_5_0.Session");
        page.put("Id", id);
        page.put("Name", "User Session");
        page.put("UserName", username);
        service.pages().putMember(COLLECTION, id, page);
        idByToken.put(token, id);
        ObjectNode shown = service.pages().page(COLLECTION + "/" + id).orElse(page);
        return Answer.of(201, shown).with("X-Auth-Token", token).with("Location", COLLECTION + "/" + id);
    }

    private Answer close(String id) {
        if (!idByToken.values().remove(id)) {
            return Errors.missing(COLLECTION + "/" + id);
        }
        service.pages().removeMember(COLLECTION, id);
        return Answer.empty();
    }

    void forgetAll() {
        idByToken.values().forEach(id -> service.pages().removeMember(COLLECTION, id));
        idByToken.clear();
    }
}
