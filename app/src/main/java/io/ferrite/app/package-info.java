/**
 * The commands of {@code ferrite}: what the words on the command line start, and what they print. May import every room but
 * plugins. Entry: {@link io.ferrite.app.Main}.
 */
package io.ferrite.app;
