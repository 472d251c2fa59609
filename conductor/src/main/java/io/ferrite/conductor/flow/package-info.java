/**
 * What provisioning verbs stand for: verify, clean, and what belongs to them. May import {@code conductor.step} and what lies
 * below it. Entry: {@link io.ferrite.conductor.flow.Provisioning}.
 */
package io.ferrite.conductor.flow;
