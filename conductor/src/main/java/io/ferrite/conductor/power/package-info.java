/**
 * Changing the power of a machine: the one way in which anybody does it. May import {@code conductor.task}, {@code
 * conductor.hardware} and {@code core}. Entry: {@link io.ferrite.conductor.power.PowerAction}.
 */
package io.ferrite.conductor.power;
