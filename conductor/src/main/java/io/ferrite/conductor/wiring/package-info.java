/**
 * Puts a conductor together and starts it. May import everything in the conductor, HK2 and Jersey. Entry: {@link
 * io.ferrite.conductor.wiring.ConductorServer}.
 */
package io.ferrite.conductor.wiring;
