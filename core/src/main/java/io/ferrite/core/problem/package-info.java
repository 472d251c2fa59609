/**
 * What went wrong in words that a user or operator can act on. May import the JDK only. Entry:
 * {@link io.ferrite.core.problem.Problem}.
 */
package io.ferrite.core.problem;
