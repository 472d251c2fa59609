/**
 * Planning and running steps on a node and, at the same time, on its children, with the journal as memory. May import {@code
 * conductor.power}, {@code conductor.task}, {@code conductor.hardware} and {@code core}. Entry: {@link
 * io.ferrite.conductor.step.StepEngine}.
 */
package io.ferrite.conductor.step;
