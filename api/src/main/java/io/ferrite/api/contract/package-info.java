/**
 * The API as data: one row per operation, and what is made from the rows, the OpenAPI document and the page of versions. May
 * import everything of {@code api} but {@code wiring}. Entry: {@link io.ferrite.api.contract.Operations}.
 */
package io.ferrite.api.contract;
