package io.ferrite.sim.redfish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ferrite.sim.machine.MachineKind;
import java.util.ArrayList;
import java.util.List;

/**
 * What kind of BMC is simulated.
 *
 * @param name names the machine where none is given
 * @param kind how the machine takes changes of power
 * @param systemPath the path of its one system
 * @param pages the pages by path
 * @param features what it can do with them
 */
public record Profile(String name, MachineKind kind, String systemPath, ObjectNode pages, List<Feature> features) {

    public Profile {
        pages = pages.deepCopy();
        features = List.copyOf(features);
    }

    /** The same profile that can do one thing more. */
    public Profile with(Feature feature) {
        List<Feature> more = new ArrayList<>(features);
        more.add(feature);
        return new Profile(name, kind, systemPath, pages, more);
    }

    /** The same profile with one page replaced or added. */
    public Profile withPage(String path, ObjectNode page) {
        ObjectNode more = pages.deepCopy();
        more.set(path, page);
        return new Profile(name, kind, systemPath, more, features);
    }
}
