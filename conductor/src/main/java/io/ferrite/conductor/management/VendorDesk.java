package io.ferrite.conductor.management;

import static io.ferrite.drivers.spi.value.InterfaceKind.VENDOR;

import io.ferrite.core.problem.Problem;
import io.ferrite.core.rpc.HardwareRequest.CallVendor;
import io.ferrite.core.rpc.Reply;
import io.ferrite.drivers.spi.StepArgument;
import io.ferrite.drivers.spi.VendorCalls;
import io.ferrite.drivers.spi.VendorMethod;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Calls that only some hardware knows. */
final class VendorDesk {

    private static final String WORD = "vendor methods";

    private final Machines machines;

    VendorDesk(Machines machines) {
        this.machines = machines;
    }

    /** Hardware without any has an empty list. */
    Map<String, Object> list(UUID node) {
        Map<String, Object> shown = new LinkedHashMap<>();
        methods(machines.look(node)).stream()
                .sorted(Comparator.comparing(VendorMethod::name))
                .forEach(method -> shown.put(method.name(), shown(method)));
        return shown;
    }

    private static Map<String, Object> shown(VendorMethod method) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("http_methods", method.httpMethods().stream().sorted().toList());
        shown.put("async", method.async());
        shown.put("description", method.help());
        shown.put("attach", false);
        shown.put("require_exclusive_lock", !method.shared());
        return shown;
    }

    /** Calls a method as it wants to be called: held or not, at once or in the background. */
    Reply call(UUID node, CallVendor request) {
        Machine seen = machines.look(node);
        VendorMethod method = checked(seen, request);
        if (method.async()) {
            start(node, method, request);
            return new Reply.Accepted();
        }
        if (method.shared()) {
            return new Reply.Answer(call(seen, request));
        }
        return machines.hold(node, task -> new Reply.Answer(call(Machines.of(task), request)));
    }

    private void start(UUID node, VendorMethod method, CallVendor request) {
        String what = "call vendor method " + method.name();
        if (method.shared()) {
            machines.startShared(node, what, () -> call(machines.look(node), request));
            return;
        }
        machines.start(
                node, what, task -> checked(Machines.of(task), request), task -> call(Machines.of(task), request));
    }

    private static Object call(Machine machine, CallVendor request) {
        return machine.ask(
                VENDOR,
                VendorCalls.class,
                WORD,
                (able, target) -> able.vendorCall(target, request.method(), request.arguments()));
    }

    private static VendorMethod checked(Machine machine, CallVendor request) {
        VendorMethod method = methods(machine).stream()
                .filter(each -> each.name().equals(request.method()))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "Node %s has no vendor method '%s'.", machine.node().label(), request.method()));
        if (!method.httpMethods().contains(request.httpMethod())) {
            throw Problem.invalid(
                    "Vendor method %s is called by %s, not by %s.",
                    method.name(), String.join(" or ", method.httpMethods()), request.httpMethod());
        }
        checkArguments(method, request.arguments());
        machine.able(VENDOR, VendorCalls.class, WORD);
        return method;
    }

    private static void checkArguments(VendorMethod method, Map<String, Object> given) {
        List<String> known = method.arguments().stream().map(StepArgument::name).toList();
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Problem.invalid(
                            "Vendor method %s has no argument '%s'; it has: %s.",
                            method.name(), name, String.join(", ", known));
                });
        method.arguments().stream()
                .filter(argument -> argument.required() && given.get(argument.name()) == null)
                .findFirst()
                .ifPresent(argument -> {
                    throw Problem.invalid(
                            "Vendor method %s needs the argument '%s': %s",
                            method.name(), argument.name(), argument.help());
                });
    }

    private static List<VendorMethod> methods(Machine machine) {
        return machine.hardware()
                .find(VENDOR, VendorCalls.class)
                .map(VendorCalls::vendorMethods)
                .orElseGet(List::of);
    }
}
