/**
 * What clients see: one table of fields per resource, links, pages and masks, written as a JSON stream. May import
 * {@code core}'s records and {@code api.version}. Entry: {@link io.ferrite.api.view.View}.
 */
package io.ferrite.api.view;
