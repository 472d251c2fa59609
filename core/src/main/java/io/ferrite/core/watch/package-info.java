/**
 * The one place for time, and the names of what is watched. May import the JDK only. Entry:
 * {@link io.ferrite.core.watch.TimeSource}.
 */
package io.ferrite.core.watch;
