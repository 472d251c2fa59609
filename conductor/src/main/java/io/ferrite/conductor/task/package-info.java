/**
 * Holding a node: its lease, its state, its hardware, and the threads that work on it. May import {@code
 * conductor.hardware} and {@code core}. Entry: {@link io.ferrite.conductor.task.Tasks}.
 */
package io.ferrite.conductor.task;
