package io.ferrite.redfish;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ferrite.redfish.RedfishException.Kind;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The way into one BMC, shared by all threads that talk to it. A wrong password is sent once per call and never repeated,
 * for BMCs lock accounts after a few of them; a lost session is renewed once.
 */
final class Session {

    private static final String USUAL_PLACE = "/SessionService/Sessions";

    private final Endpoint endpoint;
    private final Retries retries;
    private final Faults faults;
    private final ReentrantLock lock = new ReentrantLock();
    private Pass pass = Pass.NONE;
    private String place = "";

    Session(Endpoint endpoint, Retries retries, Faults faults) {
        this.endpoint = endpoint;
        this.retries = retries;
        this.faults = faults;
    }

    /** What to show, after a login where there is none yet. */
    Pass pass(Deadline deadline) {
        if (!endpoint.credentials().present()) {
            return Pass.NONE;
        }
        takeTurn(deadline);
        try {
            if (pass.equals(Pass.NONE)) {
                pass = enter(deadline);
            }
            return pass;
        } finally {
            lock.unlock();
        }
    }

    /** Forgets a token that the BMC no longer knows; false where showing another one makes no sense. */
    boolean renewable(Pass refused) {
        if (!refused.isToken()) {
            return false;
        }
        lock.lock();
        try {
            if (pass.equals(refused)) {
                pass = Pass.NONE;
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Ends the session on the BMC, if there is one; what goes wrong then is of no interest. */
    void leave(Deadline deadline) {
        lock.lock();
        try {
            if (pass.isToken() && !place.isEmpty()) {
                retries.send(Ask.of("DELETE", place).withPass(pass), deadline);
            }
        } catch (RedfishException gone) {
            place = "";
        } finally {
            pass = Pass.NONE;
            lock.unlock();
        }
    }

    /** Somebody else may be waiting for a silent BMC; nobody waits for them longer than for the BMC itself. */
    private void takeTurn(Deadline deadline) {
        try {
            if (lock.tryLock(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw faults.ruledOut(Kind.UNREACHABLE, "stopped while waiting for a login.");
        }
        throw faults.ruledOut(Kind.UNREACHABLE, "another call is still trying to log in.");
    }

    private Pass enter(Deadline deadline) {
        return switch (endpoint.credentials().mode()) {
            case BASIC -> Pass.basic(endpoint.credentials());
            case SESSION, AUTO -> login(deadline);
        };
    }

    private Pass login(Deadline deadline) {
        Ask ask = Ask.of("POST", sessions(deadline)).withBody(form()).asRepeatable();
        Reply reply = retries.send(ask, deadline);
        String token = reply.header("X-Auth-Token");
        if (reply.accepted() && !token.isEmpty()) {
            place = reply.header("Location");
            return Pass.token(token);
        }
        if (endpoint.credentials().mode() == AuthMode.AUTO && offersNoSession(reply)) {
            return Pass.basic(endpoint.credentials());
        }
        throw faults.refused(ask, reply);
    }

    /** 401 means a wrong password, which Basic would only send a second time. */
    private static boolean offersNoSession(Reply reply) {
        boolean refused = reply.status() < 500 && reply.status() != 401 && !reply.mentions("PasswordChangeRequired");
        return refused || reply.sessionsTaken();
    }

    private String sessions(Deadline deadline) {
        Reply root = retries.send(Ask.of("GET", endpoint.root()), deadline);
        String usual = endpoint.root() + USUAL_PLACE;
        return root.body().at("/Links/Sessions/@odata.id").asText(usual);
    }

    private ObjectNode form() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("UserName", endpoint.credentials().user())
                .put("Password", endpoint.credentials().password());
    }
}
