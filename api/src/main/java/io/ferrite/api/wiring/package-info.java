/**
 * Puts the API together and opens its port. May import everything of {@code api}, HK2, Jersey and Jetty. Entry: {@link
 * io.ferrite.api.wiring.ApiServer}.
 */
package io.ferrite.api.wiring;
