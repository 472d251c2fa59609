package io.ferrite.core.provision;

import static io.ferrite.core.provision.Event.ABORT;
import static io.ferrite.core.provision.Event.ADOPT;
import static io.ferrite.core.provision.Event.CLEAN;
import static io.ferrite.core.provision.Event.DELETE;
import static io.ferrite.core.provision.Event.DEPLOY;
import static io.ferrite.core.provision.Event.DONE;
import static io.ferrite.core.provision.Event.FAIL;
import static io.ferrite.core.provision.Event.HOLD;
import static io.ferrite.core.provision.Event.INSPECT;
import static io.ferrite.core.provision.Event.MANAGE;
import static io.ferrite.core.provision.Event.PROVIDE;
import static io.ferrite.core.provision.Event.REBUILD;
import static io.ferrite.core.provision.Event.RESCUE;
import static io.ferrite.core.provision.Event.RESUME;
import static io.ferrite.core.provision.Event.SERVICE;
import static io.ferrite.core.provision.Event.UNHOLD;
import static io.ferrite.core.provision.Event.UNRESCUE;
import static io.ferrite.core.provision.Event.WAIT;
import static io.ferrite.core.provision.State.ACTIVE;
import static io.ferrite.core.provision.State.ADOPTING;
import static io.ferrite.core.provision.State.ADOPT_FAIL;
import static io.ferrite.core.provision.State.AVAILABLE;
import static io.ferrite.core.provision.State.CLEANING;
import static io.ferrite.core.provision.State.CLEAN_FAIL;
import static io.ferrite.core.provision.State.CLEAN_HOLD;
import static io.ferrite.core.provision.State.CLEAN_WAIT;
import static io.ferrite.core.provision.State.DELETING;
import static io.ferrite.core.provision.State.DEPLOYING;
import static io.ferrite.core.provision.State.DEPLOY_FAIL;
import static io.ferrite.core.provision.State.DEPLOY_HOLD;
import static io.ferrite.core.provision.State.DEPLOY_WAIT;
import static io.ferrite.core.provision.State.ENROLL;
import static io.ferrite.core.provision.State.ERROR;
import static io.ferrite.core.provision.State.INSPECTING;
import static io.ferrite.core.provision.State.INSPECT_FAIL;
import static io.ferrite.core.provision.State.INSPECT_WAIT;
import static io.ferrite.core.provision.State.MANAGEABLE;
import static io.ferrite.core.provision.State.RESCUED;
import static io.ferrite.core.provision.State.RESCUE_FAIL;
import static io.ferrite.core.provision.State.RESCUE_WAIT;
import static io.ferrite.core.provision.State.RESCUING;
import static io.ferrite.core.provision.State.SERVICE_FAIL;
import static io.ferrite.core.provision.State.SERVICE_HOLD;
import static io.ferrite.core.provision.State.SERVICE_WAIT;
import static io.ferrite.core.provision.State.SERVICING;
import static io.ferrite.core.provision.State.UNRESCUE_FAIL;
import static io.ferrite.core.provision.State.UNRESCUING;
import static io.ferrite.core.provision.State.VERIFYING;

import io.ferrite.core.provision.TransitionTable.Move;
import io.ferrite.core.provision.TransitionTable.Row;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The provisioning machine: 30 states, 93 arrows, equal to those of the OpenStack Bare Metal service. */
public final class ProvisionTable {

    // spotless:off   a table: columns kept straight
    private static final TransitionTable<State, Event> TABLE = TransitionTable.of(State.class,
            //  state          heading for      event → next
            row(ENROLL,        stays(),         on(MANAGE, VERIFYING)),
            row(VERIFYING,     to(MANAGEABLE),  on(DONE, MANAGEABLE), on(FAIL, ENROLL)),
            row(MANAGEABLE,    stays(),         on(PROVIDE, CLEANING), on(CLEAN, CLEANING), on(INSPECT, INSPECTING),
                                                on(ADOPT, ADOPTING)),
            row(AVAILABLE,     stays(),         on(DEPLOY, DEPLOYING), on(MANAGE, MANAGEABLE)),
            row(ACTIVE,        stays(),         on(REBUILD, DEPLOYING), on(DELETE, DELETING), on(RESCUE, RESCUING),
                                                on(SERVICE, SERVICING)),
            row(ERROR,         stays(),         on(REBUILD, DEPLOYING), on(DELETE, DELETING)),

            row(DEPLOYING,     to(ACTIVE),      on(DONE, ACTIVE), on(WAIT, DEPLOY_WAIT), on(HOLD, DEPLOY_HOLD),
                                                on(FAIL, DEPLOY_FAIL)),
            row(DEPLOY_WAIT,   to(ACTIVE),      on(RESUME, DEPLOYING), on(HOLD, DEPLOY_HOLD), on(FAIL, DEPLOY_FAIL),
                                                on(ABORT, DEPLOY_FAIL), on(DELETE, DELETING)),
            row(DEPLOY_HOLD,   to(ACTIVE),      on(UNHOLD, DEPLOY_WAIT), on(ABORT, DEPLOY_FAIL)),
            row(DEPLOY_FAIL,   to(ACTIVE),      on(DEPLOY, DEPLOYING), on(REBUILD, DEPLOYING), on(DELETE, DELETING)),
            row(DELETING,      to(AVAILABLE),   on(CLEAN, CLEANING), on(FAIL, ERROR)),

            row(CLEANING,      to(AVAILABLE),   on(DONE, AVAILABLE), on(MANAGE, MANAGEABLE), on(WAIT, CLEAN_WAIT),
                                                on(HOLD, CLEAN_HOLD), on(FAIL, CLEAN_FAIL)),
            row(CLEAN_WAIT,    to(AVAILABLE),   on(RESUME, CLEANING), on(HOLD, CLEAN_HOLD), on(FAIL, CLEAN_FAIL),
                                                on(ABORT, CLEAN_FAIL)),
            row(CLEAN_HOLD,    to(AVAILABLE),   on(UNHOLD, CLEAN_WAIT), on(ABORT, CLEAN_FAIL)),
            row(CLEAN_FAIL,    to(AVAILABLE),   on(MANAGE, MANAGEABLE)),

            row(INSPECTING,    to(MANAGEABLE),  on(DONE, MANAGEABLE), on(WAIT, INSPECT_WAIT), on(FAIL, INSPECT_FAIL)),
            row(INSPECT_WAIT,  to(MANAGEABLE),  on(DONE, MANAGEABLE), on(RESUME, INSPECTING), on(FAIL, INSPECT_FAIL),
                                                on(ABORT, INSPECT_FAIL)),
            row(INSPECT_FAIL,  to(MANAGEABLE),  on(INSPECT, INSPECTING), on(MANAGE, MANAGEABLE)),
            row(ADOPTING,      to(ACTIVE),      on(DONE, ACTIVE), on(FAIL, ADOPT_FAIL)),
            row(ADOPT_FAIL,    to(ACTIVE),      on(ADOPT, ADOPTING), on(MANAGE, MANAGEABLE)),

            row(RESCUED,       stays(),         on(RESCUE, RESCUING), on(UNRESCUE, UNRESCUING), on(DELETE, DELETING)),
            row(RESCUING,      to(RESCUED),     on(DONE, RESCUED), on(WAIT, RESCUE_WAIT), on(FAIL, RESCUE_FAIL)),
            row(RESCUE_WAIT,   to(RESCUED),     on(RESUME, RESCUING), on(FAIL, RESCUE_FAIL), on(ABORT, RESCUE_FAIL),
                                                on(DELETE, DELETING)),
            row(RESCUE_FAIL,   to(RESCUED),     on(RESCUE, RESCUING), on(UNRESCUE, UNRESCUING), on(DELETE, DELETING)),
            row(UNRESCUING,    to(ACTIVE),      on(DONE, ACTIVE), on(FAIL, UNRESCUE_FAIL)),
            row(UNRESCUE_FAIL, to(ACTIVE),      on(RESCUE, RESCUING), on(UNRESCUE, UNRESCUING), on(DELETE, DELETING)),

            row(SERVICING,     to(ACTIVE),      on(DONE, ACTIVE), on(WAIT, SERVICE_WAIT), on(HOLD, SERVICE_HOLD),
                                                on(FAIL, SERVICE_FAIL)),
            row(SERVICE_WAIT,  to(ACTIVE),      on(RESUME, SERVICING), on(HOLD, SERVICE_HOLD), on(FAIL, SERVICE_FAIL),
                                                on(ABORT, SERVICE_FAIL), on(DELETE, DELETING)),
            row(SERVICE_HOLD,  to(ACTIVE),      on(SERVICE, SERVICING), on(UNHOLD, SERVICE_WAIT), on(FAIL, SERVICE_FAIL),
                                                on(ABORT, SERVICE_FAIL)),
            row(SERVICE_FAIL,  to(ACTIVE),      on(SERVICE, SERVICING), on(RESCUE, RESCUING), on(WAIT, SERVICE_WAIT),
                                                on(HOLD, SERVICE_HOLD), on(DELETE, DELETING), on(ABORT, ACTIVE)));
    // spotless:on

    private ProvisionTable() {}

    /** Where {@code event} leads from {@code state}, or empty where it is not legal there. */
    public static Optional<State> next(State state, Event event) {
        return TABLE.next(state, event);
    }

    /** The stable state that a node in {@code state} heads for by default, or empty where the state is stable. */
    public static Optional<State> heading(State state) {
        return TABLE.heading(state);
    }

    /** The events that are legal in {@code state}. */
    public static Set<Event> events(State state) {
        return TABLE.events(state);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is read once and not kept
    private static Row<State, Event> row(State state, Optional<State> heading, Move<State, Event>... moves) {
        return new Row<>(state, heading, Arrays.stream(moves).toList());
    }

    private static Optional<State> stays() {
        return Optional.empty();
    }

    private static Optional<State> to(State heading) {
        return Optional.of(heading);
    }

    private static Move<State, Event> on(Event event, State next) {
        return new Move<>(event, next);
    }
}
