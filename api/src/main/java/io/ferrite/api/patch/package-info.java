/**
 * Changing resources field by field: JSON patches, and the table that says which field takes what, from whom and when. May
 * import {@code core.node}, {@code api.view}, {@code api.request}, {@code api.auth} and {@code api.version}. Entry: {@link
 * io.ferrite.api.patch.NodePatch}.
 */
package io.ferrite.api.patch;
