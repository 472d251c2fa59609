package io.ferrite.core.store;

import java.util.UUID;

/**
 * The right to change a node, until it is given back or runs out.
 *
 * @param node the node
 * @param holder the conductor's host name, which clients see as the node's reservation
 * @param fence the number of this holding; a later holder has a higher one, and writes with an old one are refused
 */
public record Lease(UUID node, String holder, long fence) {}
