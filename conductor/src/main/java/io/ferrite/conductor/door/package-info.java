/**
 * The one way into a conductor, for requests from the network and for work that the clock starts. May import {@code
 * conductor.flow}, what lies below it, and JAX-RS. Entry: {@link io.ferrite.conductor.door.CommandDoor}.
 */
package io.ferrite.conductor.door;
