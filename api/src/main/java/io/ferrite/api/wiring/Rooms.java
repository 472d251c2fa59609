package io.ferrite.api.wiring;

import io.ferrite.core.ring.ConductorDirectory;
import io.ferrite.core.rpc.CommandSender;
import io.ferrite.core.store.Stores;
import io.ferrite.core.watch.TimeSource;

/**
 * What the API needs of the rest of the house.
 *
 * @param stores where everything is kept
 * @param directory which conductors there are
 * @param conductors the way to them
 * @param time what the time is
 */
public record Rooms(Stores stores, ConductorDirectory directory, CommandSender conductors, TimeSource time) {}
