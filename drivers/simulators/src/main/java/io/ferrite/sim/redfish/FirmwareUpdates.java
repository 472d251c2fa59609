package io.ferrite.sim.redfish;

import io.ferrite.sim.machine.SimMachine;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The firmware updates of one BMC, one at a time. An update ends when somebody looks past its time: then the new version is
 * there, and the machine boots if the update asked for that.
 */
public final class FirmwareUpdates {
    /** What follows an update that worked. */
    public enum Then {
        NOTHING,
        BOOT
    }

    /** How an update ended, or that it has not. */
    enum State {
        RUNNING("Running", "OK"),
        COMPLETED("Completed", "OK"),
        EXCEPTION("Exception", "Critical");

        private final String text;
        private final String status;

        State(String text, String status) {
            this.text = text;
            this.status = status;
        }

        String text() {
            return text;
        }

        String status() {
            return status;
        }
    }

    /** One update as it stands: what goes where, what follows, since when, and the message of a failure or an empty text. */
    record Update(String component, String image, Then then, Instant begun, State state, String failure) {
        private Update in(State later, String why) {
            return new Update(component, image, then, begun, later, why);
        }

        private boolean boots() {
            return state == State.COMPLETED && then == Then.BOOT;
        }
    }

    private final SimMachine machine;
    private final Map<Integer, Update> updates = new TreeMap<>();
    private final Map<String, String> versions = new TreeMap<>();
    private Duration length = Duration.ZERO;
    private String nextFailure = "";
    private String nextVersion = "";

    FirmwareUpdates(SimMachine machine) {
        this.machine = machine;
    }

    /** How long an update takes; nothing by default. */
    public synchronized void length(Duration time) {
        length = time;
    }

    /** The next update ends with an exception and this message, such as {@code TransferFailed}. */
    public synchronized void failNext(String message) {
        nextFailure = message;
    }

    /** The next update succeeds and leaves another version than the image promises. */
    public synchronized void nextLeaves(String version) {
        nextVersion = version;
    }

    /** The tasks are gone, as after a restart of the BMC; versions stay. */
    public synchronized void forgetTasks() {
        updates.clear();
    }

    /** The number of the new task; empty while another one runs. */
    Optional<Integer> begin(String component, String image, Then then) {
        settle();
        return beginSettled(component, image, then);
    }

    private synchronized Optional<Integer> beginSettled(String component, String image, Then then) {
        if (updates.values().stream().anyMatch(update -> update.state() == State.RUNNING)) {
            return Optional.empty();
        }
        int number = updates.size();
        updates.put(number, new Update(component, image, then, machine.now(), State.RUNNING, ""));
        return Optional.of(number);
    }

    Optional<Update> update(int number) {
        settle();
        return find(number);
    }

    private synchronized Optional<Update> find(int number) {
        return Optional.ofNullable(updates.get(number));
    }

    /** How much of an update is done, in percent: 0, 20, 50, 80, 100. */
    synchronized int percent(Update update) {
        if (update.state() != State.RUNNING) {
            return 100;
        }
        long passed = Duration.between(update.begun(), machine.now()).toNanos();
        int[] curve = {0, 20, 50, 80};
        int step = (int) (passed * curve.length / Math.max(1, length.toNanos()));
        return curve[Math.clamp(step, 0, curve.length - 1)];
    }

    /** The version that an update left; empty if none touched the component. */
    Optional<String> version(String component) {
        settle();
        return installed(component);
    }

    private synchronized Optional<String> installed(String component) {
        return Optional.ofNullable(versions.get(component));
    }

    private void settle() {
        if (endDueUpdates()) {
            machine.bootByItself();
        }
    }

    private synchronized boolean endDueUpdates() {
        boolean boots = false;
        for (Map.Entry<Integer, Update> entry : updates.entrySet()) {
            Update update = entry.getValue();
            boolean due = !machine.now().isBefore(update.begun().plus(length));
            if (update.state() == State.RUNNING && due) {
                entry.setValue(ended(update));
                boots |= entry.getValue().boots();
            }
        }
        return boots;
    }

    private Update ended(Update update) {
        if (!nextFailure.isEmpty()) {
            String why = nextFailure;
            nextFailure = "";
            return update.in(State.EXCEPTION, why);
        }
        versions.put(update.component(), versionAfter(update.image()));
        return update.in(State.COMPLETED, "");
    }

    private String versionAfter(String image) {
        if (!nextVersion.isEmpty()) {
            String version = nextVersion;
            nextVersion = "";
            return version;
        }
        String file = image.substring(image.lastIndexOf('/') + 1);
        return file.endsWith(".bfb") ? file.substring(0, file.length() - ".bfb".length()) : file;
    }
}
