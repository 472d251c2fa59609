/**
 * Who calls, and what callers may do. May import {@code core.problem}, {@code core.setting},
 * {@code core.watch}, {@code api.problem}, JAX-RS and the bcrypt library. Entry: {@link
 * io.ferrite.api.auth.Policy}.
 */
package io.ferrite.api.auth;
