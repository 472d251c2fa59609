/**
 * What stands before every address: ids of requests, headers of answers, other origins, the pace of bodies. May import
 * {@code api.version}, {@code core.problem}, {@code core.watch} and JAX-RS. Entry: {@link io.ferrite.api.front.ResponseHeaders}.
 */
package io.ferrite.api.front;
