package io.ferrite.core.setting;

/**
 * A value that somebody gave.
 *
 * @param value of the type of its option
 * @param place where it was written
 */
record Given(Object value, Place place) {}
