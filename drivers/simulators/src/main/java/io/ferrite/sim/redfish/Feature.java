package io.ferrite.sim.redfish;

/** Something that a BMC can do beyond showing pages: adds its routes and live parts when a simulator starts. */
public interface Feature {
    void addTo(Service service);
}
