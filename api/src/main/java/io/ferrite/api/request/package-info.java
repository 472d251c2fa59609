/**
 * What clients send: query arguments by table, bodies within limits, and one reader for all request records. May import
 * {@code core.problem}, {@code core.node}'s types of values, {@code api.version} and Jackson. Entry: {@link io.ferrite.api.request.RequestGuard}.
 */
package io.ferrite.api.request;
