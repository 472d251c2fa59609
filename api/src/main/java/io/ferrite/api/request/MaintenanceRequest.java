package io.ferrite.api.request;

/**
 * The body of {@code PUT /v1/nodes/{n}/maintenance}.
 *
 * @param reason why, null where nobody said
 */
public record MaintenanceRequest(String reason) {}
