/**
 * Problems on the wire: the one mapper for everything that goes wrong, and the body that clients expect. May import
 * {@code core.problem}, JAX-RS and Jackson. Entry: {@link io.ferrite.api.problem.ProblemMapper}.
 */
package io.ferrite.api.problem;
