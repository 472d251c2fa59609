/**
 * The room for firmware baselines and their roll-out in waves; empty until they are built. May import {@code
 * conductor.door} and what lies below it. No entry yet.
 */
package io.ferrite.conductor.baseline;
