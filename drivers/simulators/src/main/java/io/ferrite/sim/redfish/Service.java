package io.ferrite.sim.redfish;

import io.ferrite.sim.fault.Face;
import io.ferrite.sim.machine.ArrivalKind;
import io.ferrite.sim.machine.Protocol;
import io.ferrite.sim.machine.SimMachine;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a feature builds on: the pages, the machine, the routes of one BMC, and its face to the network. */
public final class Service {
    /** What a request to a route does. */
    public interface Route {
        Answer take(Call call);
    }

    private record Key(String method, String path) {}

    private final SimMachine machine;
    private final Face face;
    private final FirmwareUpdates updates;
    private final PageTree pages = new PageTree();
    private final Map<Key, Route> routes = new HashMap<>();

    Service(SimMachine machine, Face face) {
        this.machine = machine;
        this.face = face;
        this.updates = new FirmwareUpdates(machine);
    }

    public SimMachine machine() {
        return machine;
    }

    public PageTree pages() {
        return pages;
    }

    public FirmwareUpdates updates() {
        return updates;
    }

    /** The listening side, for features that restart the BMC. */
    public Face face() {
        return face;
    }

    /** Adds a route; to be called while a profile is set up only. */
    public void route(String method, String path, Route route) {
        routes.put(new Key(method, path), route);
    }

    /** Notes a change that arrived, in words without secrets. */
    public void arrived(String what) {
        machine.arrived(Protocol.REDFISH, ArrivalKind.CHANGE, what);
    }

    /** The answer to a request whose sender may ask. */
    Answer answer(Call call) {
        Optional<Answer> stale = stale(call);
        if (stale.isPresent()) {
            return stale.get();
        }
        Route route = routes.get(new Key(call.method(), call.path()));
        if (route != null) {
            return routed(route, call);
        }
        if (call.looks()) {
            return page(call);
        }
        arrived(call.method() + " " + call.path());
        return refused(call);
    }

    private static Answer routed(Route route, Call call) {
        if (call.body().isEmpty()) {
            return Errors.malformed();
        }
        return route.take(call);
    }

    private Answer page(Call call) {
        machine.arrived(Protocol.REDFISH, ArrivalKind.READ, call.method() + " " + call.path());
        return pages.page(call.path())
                .map(page -> Answer.ok(page).with("ETag", PageTree.tagOf(page)))
                .orElseGet(() -> refused(call));
    }

    private Answer refused(Call call) {
        Set<String> allowed = methods(call.path());
        if (allowed.isEmpty()) {
            return Errors.missing(call.path());
        }
        return Errors.notAllowed(call.method()).with("Allow", String.join(", ", allowed));
    }

    private Set<String> methods(String path) {
        Set<String> methods = new TreeSet<>();
        routes.keySet().stream().filter(key -> key.path().equals(path)).forEach(key -> methods.add(key.method()));
        if (pages.has(path)) {
            methods.addAll(Set.of("GET", "HEAD"));
        }
        return methods;
    }

    /** 412 for an If-Match that names another state of the page; weak and strong tags count alike. */
    private Optional<Answer> stale(Call call) {
        Optional<String> wanted = call.header("if-match").map(tag -> tag.replace("W/", ""));
        if (wanted.isEmpty() || wanted.get().equals("*")) {
            return Optional.empty();
        }
        return pages.page(call.path())
                .map(PageTree::tagOf)
                .filter(tag -> !wanted.get().contains(tag))
                .map(tag -> Errors.stale());
    }
}
