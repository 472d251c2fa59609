/**
 * What a node is: a row of typed fields, its documents, changes to it and questions for lists of it. May import the
 * contract's values, {@code core.provision} and Jackson. Entry: {@link io.ferrite.core.node.Node}.
 */
package io.ferrite.core.node;
