/**
 * Which conductor owns which node: a consistent-hash ring per hardware type and group, keyed by family. May import
 * {@code core.node}, {@code core.store} and {@code core.problem}. Entry: {@link io.ferrite.core.ring.ConductorDirectory}.
 */
package io.ferrite.core.ring;
