/**
 * The driver contract. A plugin implements {@link io.ferrite.drivers.spi.DriverPlugin}, offers named implementations of
 * capabilities, receives data ({@link io.ferrite.drivers.spi.Target}) and returns results
 * ({@link io.ferrite.drivers.spi.StepResult}); it can neither lock, save nor move states. May import the JDK and PF4J's
 * extension marker only. Entry: {@code DriverPlugin}.
 */
package io.ferrite.drivers.spi;
