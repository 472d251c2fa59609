/**
 * What the API does: finding, listing, creating, changing and deleting nodes, and asking conductors for the rest. May import
 * {@code core}, {@code api.view}, {@code api.request}, {@code api.patch}, {@code api.auth} and {@code api.version}. Entry:
 * {@link io.ferrite.api.action.Call}.
 */
package io.ferrite.api.action;
