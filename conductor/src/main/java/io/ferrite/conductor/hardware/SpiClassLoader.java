package io.ferrite.conductor.hardware;

import java.util.List;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginManager;

/**
 * The class loader of one plugin. A plugin's own classes and libraries come first, so that two plugins may carry different
 * versions of a library; but what plugin and house speak with is always the house's, even where a plugin carries a copy.
 */
final class SpiClassLoader extends PluginClassLoader {

    private static final List<String> SHARED = List.of("io.ferrite.drivers.spi.", "org.pf4j.", "org.slf4j.");

    SpiClassLoader(PluginManager plugins, PluginDescriptor descriptor, ClassLoader house) {
        super(plugins, descriptor, house);
    }

    @Override
    public Class<?> loadClass(String name) throws ClassNotFoundException {
        if (SHARED.stream().anyMatch(name::startsWith)) {
            return getParent().loadClass(name);
        }
        return super.loadClass(name);
    }
}
