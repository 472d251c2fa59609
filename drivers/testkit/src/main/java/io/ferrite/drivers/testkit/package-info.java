/**
 * Contracts that a driver proves itself by: one abstract test class per capability, its unhappy half included. May import
 * the driver contract, JUnit and AssertJ. Entry: {@link io.ferrite.drivers.testkit.MachineUnderTest}, which a driver's test
 * writes over a simulator.
 */
package io.ferrite.drivers.testkit;
