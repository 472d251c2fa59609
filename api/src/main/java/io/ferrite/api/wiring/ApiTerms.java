package io.ferrite.api.wiring;

import io.ferrite.api.auth.Authenticator;
import io.ferrite.api.auth.BasicAuth;
import io.ferrite.api.auth.NoAuth;
import io.ferrite.api.front.BodyPace;
import io.ferrite.api.version.VersionRange;
import io.ferrite.core.setting.LoadedSettings;
import io.ferrite.core.watch.TimeSource;
import java.util.List;

/**
 * All settings of the API.
 *
 * @param api addresses, lists, bodies and steps
 * @param auth who is let in
 * @param front what stands between the network and the addresses
 * @param cors scripts of other origins
 * @param drives long config drives on their way in
 */
public record ApiTerms(
        ApiSettings api, AuthSettings auth, FrontSettings front, CorsSettings cors, DriveSettings drives) {

    /** The records that a loader has to know. */
    public static final List<Class<? extends Record>> RECORDS = List.of(
            ApiSettings.class, AuthSettings.class, FrontSettings.class, CorsSettings.class, DriveSettings.class);

    /**
     * The terms in what was loaded.
     *
     * @throws io.ferrite.core.setting.SettingsException where the settings have mistakes
     */
    public static ApiTerms of(LoadedSettings loaded) {
        return new ApiTerms(
                loaded.get(ApiSettings.class),
                loaded.get(AuthSettings.class),
                loaded.get(FrontSettings.class),
                loaded.get(CorsSettings.class),
                loaded.get(DriveSettings.class));
    }

    /** What is wrong with the files that the settings name, one sentence each. */
    public List<String> mistakes() {
        if (auth.isBasic()) {
            return BasicAuth.mistakes(auth.userFile());
        }
        return List.of();
    }

    Authenticator authenticator(TimeSource time) {
        if (auth.isBasic()) {
            return BasicAuth.over(auth.userFile(), time);
        }
        return new NoAuth();
    }

    VersionRange versions() {
        return new VersionRange(front.newest());
    }

    BodyPace.Limits pace() {
        return new BodyPace.Limits(
                Math.max(api.maxBody(), api.maxProvisionBody()), front.requestGrace(), front.minBodyRate());
    }
}
