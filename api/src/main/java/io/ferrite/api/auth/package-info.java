/**
 * Who calls, and what callers may do. May import {@code core.problem}, {@code api.version} and JAX-RS. Entry: {@link
 * io.ferrite.api.auth.Policy}.
 */
package io.ferrite.api.auth;
