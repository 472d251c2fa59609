/**
 * Builders and fakes for tests of all modules. May import {@code core}. Entry: {@link io.ferrite.core.testing.Nodes}.
 */
package io.ferrite.core.testing;
