/**
 * What the API asks of a conductor: one record per request, sealed, as JSON over HTTP. May import {@code core.node},
 * {@code core.provision}, {@code core.step}, {@code core.problem}, the contract's values, Jackson and OkHttp. Entry:
 * {@link io.ferrite.core.rpc.Command}.
 */
package io.ferrite.core.rpc;
