/**
 * A Redfish client: connections with sessions and limits, and typed readings of the resources that every BMC has. May
 * import OkHttp, Jackson and the JDK, and knows nothing of nodes or drivers. Entry: {@link
 * io.ferrite.redfish.RedfishClient}.
 */
package io.ferrite.redfish;
