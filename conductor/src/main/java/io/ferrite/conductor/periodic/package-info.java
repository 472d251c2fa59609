/**
 * Work that the clock starts. It enters through the door, like work from the network. May import {@code conductor.door} and
 * what lies below it. Entry: {@link io.ferrite.conductor.periodic.PeriodicTable}.
 */
package io.ferrite.conductor.periodic;
