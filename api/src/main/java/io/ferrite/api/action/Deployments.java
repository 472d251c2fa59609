package io.ferrite.api.action;

import io.ferrite.api.request.SpooledDrive;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.StoredDrive;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import io.ferrite.core.provision.Verb;
import io.ferrite.core.rpc.Command;
import io.ferrite.core.rpc.ProvisionDetails.Deployment;
import io.ferrite.core.step.RankedStep;
import io.ferrite.core.store.ConfigDriveStore;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Asks for deployments with long config drives: the drive goes to its store first, and the command just names it. */
public final class Deployments {

    private final Conductors conductors;
    private final ConfigDriveStore drives;

    @Inject
    public Deployments(Conductors conductors, ConfigDriveStore drives) {
        this.conductors = conductors;
        this.drives = drives;
    }

    /** Returns once the conductor has taken on the work; where it does not, the drive is deleted again. */
    void start(Node node, Verb verb, List<RankedStep> steps, SpooledDrive drive) {
        StoredDrive stored = store(node, drive);
        boolean accepted = false;
        try {
            Deployment details = new Deployment(steps, stored.text());
            conductors.start(node, new Command.ChangeProvision(node.uuid(), verb, details));
            accepted = true;
        } finally {
            if (!accepted) {
                // It stays where the conductor took on the work, and just its answer was lost.
                drives.discard(stored);
            }
        }
    }

    private StoredDrive store(Node node, SpooledDrive drive) {
        try (InputStream text = drive.text()) {
            return drives.put(node.uuid(), text);
        } catch (IOException broken) {
            throw new Problem(ProblemKind.INTERNAL, "The config drive could not be read back.", broken);
        }
    }
}
