package io.ferrite.api.version;

import static io.ferrite.api.version.Microversion.V1_10;
import static io.ferrite.api.version.Microversion.V1_11;
import static io.ferrite.api.version.Microversion.V1_110;
import static io.ferrite.api.version.Microversion.V1_25;
import static io.ferrite.api.version.Microversion.V1_27;
import static io.ferrite.api.version.Microversion.V1_30;
import static io.ferrite.api.version.Microversion.V1_35;
import static io.ferrite.api.version.Microversion.V1_39;
import static io.ferrite.api.version.Microversion.V1_41;
import static io.ferrite.api.version.Microversion.V1_5;
import static io.ferrite.api.version.Microversion.V1_56;
import static io.ferrite.api.version.Microversion.V1_59;
import static io.ferrite.api.version.Microversion.V1_67;
import static io.ferrite.api.version.Microversion.V1_91;
import static io.ferrite.api.version.Microversion.V1_92;
import static io.ferrite.api.version.Microversion.V1_98;

/** What the service does otherwise for older clients, where no field, endpoint or parameter tells it. Asked by name. */
public enum Behaviour {
    /** A name in a path identifies a node. */
    NAMES_IDENTIFY(V1_5),
    /** Node names take all unreserved characters of a URI; before, they were host names. */
    FREE_NAMES(V1_10),
    /** New nodes start in {@code enroll}; before, in {@code available}. */
    STARTS_IN_ENROLL(V1_11),
    /** {@code chassis_uuid} of a node can be taken away. */
    REMOVES_CHASSIS(V1_25),
    /** Power can be changed softly. */
    SOFT_POWER(V1_27),
    /** Drivers tell their type and their interfaces. */
    TELLS_INTERFACES(V1_30),
    /** A rebuild takes a config drive. */
    CONFIG_DRIVE_AT_REBUILD(V1_35),
    /** A node that is inspecting cannot be changed; what is waiting can. */
    GUARDS_INSPECTING(V1_39),
    /** A node that waits while inspecting can be aborted. */
    ABORTS_INSPECT_WAIT(V1_41),
    /** A config drive may be an object. */
    CONFIG_DRIVE_OBJECT(V1_56),
    /** A config drive may have {@code vendor_data}. */
    VENDOR_DATA(V1_59),
    /** A VIF can be given the port or the port group that it goes to. */
    PLACES_VIFS(V1_67),
    /** {@code .json} at the end of a path is part of the name; before, it was cut off. */
    KEEPS_JSON_SUFFIX(V1_91),
    /** Runbooks can be named in place of steps. */
    RUNBOOKS(V1_92),
    /** Paths of patches are JSON pointers with their escapes. */
    POINTER_ESCAPES(V1_98),
    /** A node that waits while deploying can be aborted. */
    ABORTS_DEPLOY_WAIT(V1_110);

    private final Microversion since;

    Behaviour(Microversion since) {
        this.since = since;
    }

    /** With which version it came. */
    public Microversion since() {
        return since;
    }

    /** Whether a client of {@code version} gets it. */
    public boolean at(Microversion version) {
        return version.reaches(since);
    }

    /** Refuses a client that is too old for it; {@code what} starts the sentence. */
    public void require(Microversion version, String what) {
        version.require(since, what);
    }
}
