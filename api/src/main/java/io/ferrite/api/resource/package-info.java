/**
 * One class per part of the address space: reads the request, calls an action, answers. May import {@code api.action} and
 * what lies below it, and JAX-RS. Entry: {@link io.ferrite.api.resource.NodesResource}.
 */
package io.ferrite.api.resource;
