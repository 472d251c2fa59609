/**
 * Versions of the API as data: the list of them, which request asks for which, which endpoint, verb or behaviour came when.
 * May import {@code core.provision}, {@code core.problem} and JAX-RS. Entry: {@link io.ferrite.api.version.Microversion}.
 */
package io.ferrite.api.version;
