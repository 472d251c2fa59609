/**
 * What users ask of the hardware of one node, beside its power and beside flows, and what is kept of what it said. Imports
 * tasks and hardware; entry: {@code HardwareDesk}.
 */
package io.ferrite.conductor.management;
