/**
 * Steps as users ask for them and as the journal remembers them. May import the contract's values and
 * {@code core.node}. Entry: {@link io.ferrite.core.step.Step}.
 */
package io.ferrite.core.step;
