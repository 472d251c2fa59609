/**
 * The provisioning state machine as one table, and the words around it. May import the contract's values and
 * {@code core.problem}. Entry: {@link io.ferrite.core.provision.ProvisionTable}.
 */
package io.ferrite.core.provision;
