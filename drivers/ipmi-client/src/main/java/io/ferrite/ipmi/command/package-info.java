/**
 * What is said to BMCs: commands as functions that make requests and read answers, and the short dialogues made of them.
 * May import the JDK and {@code io.ferrite.ipmi}. Entry: {@link io.ferrite.ipmi.command.ChassisCommands}.
 */
package io.ferrite.ipmi.command;
