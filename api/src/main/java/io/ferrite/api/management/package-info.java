/**
 * What clients ask of the hardware of nodes, beside power and provisioning. Imports actions and what is below them; entry:
 * any of the actions, each of which serves one resource.
 */
package io.ferrite.api.management;
