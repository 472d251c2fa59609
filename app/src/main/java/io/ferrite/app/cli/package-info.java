/**
 * {@code ferrite baremetal ...}, shaped like the client that operators know: argument, request, table, and no rules of its
 * own. May import {@code core.watch}, the JDK, picocli, OkHttp and Jackson, and nothing that runs a service. Entry:
 * {@link io.ferrite.app.cli.BaremetalCommand}.
 */
package io.ferrite.app.cli;
