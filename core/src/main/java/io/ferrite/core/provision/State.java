package io.ferrite.core.provision;

import static io.ferrite.core.provision.State.Kind.FAILED;
import static io.ferrite.core.provision.State.Kind.HOLDING;
import static io.ferrite.core.provision.State.Kind.STABLE;
import static io.ferrite.core.provision.State.Kind.WAITING;
import static io.ferrite.core.provision.State.Kind.WORKING;

import io.ferrite.drivers.spi.value.WireText;

/** The thirty provision states with their wire text and their nature. */
public enum State implements WireText {
    // spotless:off   a table: columns kept straight
    ENROLL        ("enroll",          STABLE),
    VERIFYING     ("verifying",       WORKING),
    MANAGEABLE    ("manageable",      STABLE),
    AVAILABLE     ("available",       STABLE),
    ACTIVE        ("active",          STABLE),
    ERROR         ("error",           STABLE),
    DEPLOYING     ("deploying",       WORKING),
    DEPLOY_WAIT   ("wait call-back",  WAITING),
    DEPLOY_HOLD   ("deploy hold",     HOLDING),
    DEPLOY_FAIL   ("deploy failed",   FAILED),
    DELETING      ("deleting",        WORKING),
    CLEANING      ("cleaning",        WORKING),
    CLEAN_WAIT    ("clean wait",      WAITING),
    CLEAN_HOLD    ("clean hold",      HOLDING),
    CLEAN_FAIL    ("clean failed",    FAILED),
    INSPECTING    ("inspecting",      WORKING),
    INSPECT_WAIT  ("inspect wait",    WAITING),
    INSPECT_FAIL  ("inspect failed",  FAILED),
    ADOPTING      ("adopting",        WORKING),
    ADOPT_FAIL    ("adopt failed",    FAILED),
    RESCUED       ("rescue",          STABLE),
    RESCUING      ("rescuing",        WORKING),
    RESCUE_WAIT   ("rescue wait",     WAITING),
    RESCUE_FAIL   ("rescue failed",   FAILED),
    UNRESCUING    ("unrescuing",      WORKING),
    UNRESCUE_FAIL ("unrescue failed", FAILED),
    SERVICING     ("servicing",       WORKING),
    SERVICE_WAIT  ("service wait",    WAITING),
    SERVICE_HOLD  ("service hold",    HOLDING),
    SERVICE_FAIL  ("service failed",  FAILED);
    // spotless:on

    /** What a state tells about who acts next. */
    public enum Kind {
        /** Changes only because a request arrived. */
        STABLE,
        /** A conductor is at work. */
        WORKING,
        /** Hardware or an agent is at work. */
        WAITING,
        /** Paused on request, until unhold or abort. */
        HOLDING,
        /** An operation failed; somebody has to decide. */
        FAILED
    }

    private final String text;
    private final Kind kind;

    State(String text, Kind kind) {
        this.text = text;
        this.kind = kind;
    }

    @Override
    public String text() {
        return text;
    }

    public Kind kind() {
        return kind;
    }
}
