/**
 * What the OpenStack service has no word for, under {@code /ferrite/v1}: journals of steps. May import {@code api.action} and
 * what lies below it, and JAX-RS. Entry: {@link io.ferrite.api.extension.JournalResource}.
 */
package io.ferrite.api.extension;
