package io.ferrite.api.wiring;

import io.ferrite.api.action.Call;
import io.ferrite.api.action.ChildNodes;
import io.ferrite.api.action.ConductorLists;
import io.ferrite.api.action.Conductors;
import io.ferrite.api.action.Deployments;
import io.ferrite.api.action.DriverLists;
import io.ferrite.api.action.ForbiddenSteps;
import io.ferrite.api.action.HistoryLists;
import io.ferrite.api.action.InterfaceChoice;
import io.ferrite.api.action.InventoryShow;
import io.ferrite.api.action.NodeChanges;
import io.ferrite.api.action.NodeEditor;
import io.ferrite.api.action.NodeFinder;
import io.ferrite.api.action.NodeLife;
import io.ferrite.api.action.NodeLists;
import io.ferrite.api.action.NodeShow;
import io.ferrite.api.action.NodeTraits;
import io.ferrite.api.action.NodeVifs;
import io.ferrite.api.action.Paging;
import io.ferrite.api.action.PowerAction;
import io.ferrite.api.action.ProvisionAction;
import io.ferrite.api.action.ShardLists;
import io.ferrite.api.action.ValidateAction;
import io.ferrite.api.auth.Authenticator;
import io.ferrite.api.contract.OpenApi;
import io.ferrite.api.front.BodyPace;
import io.ferrite.api.front.Origins;
import io.ferrite.api.management.BootActions;
import io.ferrite.api.management.ConsoleActions;
import io.ferrite.api.management.FirmwareLists;
import io.ferrite.api.management.IndicatorActions;
import io.ferrite.api.management.MediaActions;
import io.ferrite.api.management.RaidActions;
import io.ferrite.api.management.VendorActions;
import io.ferrite.api.request.Bodies;
import io.ferrite.api.request.DriveReader;
import io.ferrite.api.request.DriveSpools;
import io.ferrite.api.request.JsonReader;
import io.ferrite.api.resource.HealthResource;
import io.ferrite.api.version.VersionRange;
import io.ferrite.core.ring.ConductorDirectory;
import io.ferrite.core.rpc.CommandSender;
import io.ferrite.core.store.ConductorStore;
import io.ferrite.core.store.ConfigDriveStore;
import io.ferrite.core.store.FirmwareStore;
import io.ferrite.core.store.HistoryStore;
import io.ferrite.core.store.InventoryStore;
import io.ferrite.core.store.JournalStore;
import io.ferrite.core.store.NodeStore;
import io.ferrite.core.store.Stores;
import io.ferrite.core.store.Transactions;
import io.ferrite.core.watch.TimeSource;
import jakarta.inject.Singleton;
import java.util.List;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.process.internal.RequestScoped;

/** Which object stands for which class in the API. */
final class ApiBinder extends AbstractBinder {

    private static final List<Class<?>> ACTIONS = List.of(
            BootActions.class,
            ChildNodes.class,
            ConductorLists.class,
            Conductors.class,
            ConsoleActions.class,
            Deployments.class,
            DriverLists.class,
            FirmwareLists.class,
            HistoryLists.class,
            IndicatorActions.class,
            InterfaceChoice.class,
            InventoryShow.class,
            MediaActions.class,
            NodeChanges.class,
            NodeEditor.class,
            NodeFinder.class,
            NodeLife.class,
            NodeLists.class,
            NodeShow.class,
            NodeTraits.class,
            NodeVifs.class,
            OpenApi.class,
            PowerAction.class,
            ProvisionAction.class,
            ShardLists.class,
            RaidActions.class,
            ValidateAction.class,
            VendorActions.class);

    private final ApiTerms terms;
    private final Rooms rooms;
    private final Authenticator authenticator;

    ApiBinder(ApiTerms terms, Rooms rooms, Authenticator authenticator) {
        this.terms = terms;
        this.rooms = rooms;
        this.authenticator = authenticator;
    }

    @Override
    protected void configure() {
        bind(terms.api()).to(ApiSettings.class);
        bind(terms.front()).to(FrontSettings.class);
        bind(authenticator).to(Authenticator.class);
        bindRooms(rooms.stores());
        bindSettings(terms.api());
        bindBodies(terms.api(), terms.drives());
        bindFront(terms.front());
        ACTIONS.forEach(action -> bindAsContract(action).in(Singleton.class));
        bindFactory(CallFactory.class).proxy(false).to(Call.class).in(RequestScoped.class);
    }

    private void bindRooms(Stores stores) {
        bind(stores.nodes()).to(NodeStore.class);
        bind(stores.history()).to(HistoryStore.class);
        bind(stores.inventories()).to(InventoryStore.class);
        bind(stores.configDrives()).to(ConfigDriveStore.class);
        bind(stores.firmware()).to(FirmwareStore.class);
        bind(stores.transactions()).to(Transactions.class);
        bind(stores.journal()).to(JournalStore.class);
        bind(stores.conductors()).to(ConductorStore.class);
        bind(rooms.directory()).to(ConductorDirectory.class);
        bind(new AskingSender(rooms.conductors())).to(CommandSender.class);
        bind(rooms.time()).to(TimeSource.class);
    }

    private void bindFront(FrontSettings front) {
        bind(terms.versions()).to(VersionRange.class);
        bind(terms.pace()).to(BodyPace.Limits.class);
        bind(terms.cors().origins()).to(Origins.class);
        bind(new HealthResource.Terms(front.healthcheck(), front.disableFile())).to(HealthResource.Terms.class);
    }

    private void bindBodies(ApiSettings settings, DriveSettings drives) {
        JsonReader usual = new JsonReader(settings.maxBody(), settings.maxDepth());
        DriveSpools spools = new DriveSpools(drives.spoolFolder(), drives.most());
        bind(new Bodies(usual, new DriveReader(settings.maxProvisionBody(), usual, spools)))
                .to(Bodies.class);
    }

    private void bindSettings(ApiSettings settings) {
        bind(new Paging(settings.maxLimit())).to(Paging.class);
        bind(new NodeLife.Fallbacks(settings.defaultResourceClass(), settings.defaultConductorGroup()))
                .to(NodeLife.Fallbacks.class);
        bind(new ForbiddenSteps(
                        settings.disallowCleanSteps(), settings.disallowDeploySteps(), settings.disallowServiceSteps()))
                .to(ForbiddenSteps.class);
    }
}
