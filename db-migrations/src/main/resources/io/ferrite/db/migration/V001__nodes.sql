-- Nodes, what conductors know of themselves, and the journal of steps.
-- JSON documents are LONGTEXT: their text must come back exactly as it was written. Times are UTC.
-- Identifiers compare byte by byte, also where a client wrote them.

CREATE TABLE nodes (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin,
  driver VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  driver_info LONGTEXT NOT NULL,
  driver_internal_info LONGTEXT NOT NULL,
  properties LONGTEXT NOT NULL,
  extra LONGTEXT NOT NULL,
  instance_info LONGTEXT NOT NULL,
  network_data LONGTEXT NOT NULL,
  raid_config LONGTEXT NOT NULL,
  target_raid_config LONGTEXT NOT NULL,
  clean_step LONGTEXT NOT NULL,
  deploy_step LONGTEXT NOT NULL,
  service_step LONGTEXT NOT NULL,
  instance_uuid CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
  instance_name VARCHAR(255),
  allocation_uuid CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
  chassis_uuid CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
  parent_node CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
  resource_class VARCHAR(80),
  conductor_group VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL DEFAULT '',
  shard VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin,
  owner VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin,
  lessee VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin,
  description TEXT,
  provision_state VARCHAR(15) NOT NULL,
  target_provision_state VARCHAR(15),
  provision_updated_at DATETIME(6),
  last_error TEXT,
  automated_clean BOOLEAN,
  power_state VARCHAR(15),
  target_power_state VARCHAR(15),
  disable_power_off BOOLEAN NOT NULL DEFAULT FALSE,
  boot_mode VARCHAR(16),
  secure_boot BOOLEAN,
  health VARCHAR(32),
  console_enabled BOOLEAN NOT NULL DEFAULT FALSE,
  maintenance BOOLEAN NOT NULL DEFAULT FALSE,
  maintenance_reason TEXT,
  fault VARCHAR(255),
  protected BOOLEAN NOT NULL DEFAULT FALSE,
  protected_reason TEXT,
  retired BOOLEAN NOT NULL DEFAULT FALSE,
  retired_reason TEXT,
  inspection_started_at DATETIME(6),
  inspection_finished_at DATETIME(6),
  bios_interface VARCHAR(255),
  boot_interface VARCHAR(255),
  console_interface VARCHAR(255),
  deploy_interface VARCHAR(255),
  firmware_interface VARCHAR(255),
  inspect_interface VARCHAR(255),
  management_interface VARCHAR(255),
  network_interface VARCHAR(255),
  power_interface VARCHAR(255),
  raid_interface VARCHAR(255),
  rescue_interface VARCHAR(255),
  storage_interface VARCHAR(255),
  vendor_interface VARCHAR(255),
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6),
  -- The lease: who holds the node (what clients see as its reservation), the number of the holding, its end.
  reservation VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin,
  lease_fence BIGINT NOT NULL DEFAULT 0,
  lease_expires_at DATETIME(6),
  -- Raised by every change that a client can see; a write that was prepared against an older row is refused.
  row_version BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

CREATE UNIQUE INDEX nodes_uuid ON nodes (uuid);
CREATE UNIQUE INDEX nodes_name ON nodes (name);
CREATE UNIQUE INDEX nodes_instance_uuid ON nodes (instance_uuid);
CREATE INDEX nodes_parent_node ON nodes (parent_node);
CREATE INDEX nodes_provision_state ON nodes (provision_state);
CREATE INDEX nodes_driver ON nodes (driver);
CREATE INDEX nodes_reservation ON nodes (reservation);
CREATE INDEX nodes_conductor_group ON nodes (conductor_group);
CREATE INDEX nodes_resource_class ON nodes (resource_class);
CREATE INDEX nodes_owner ON nodes (owner);
CREATE INDEX nodes_lessee ON nodes (lessee);
CREATE INDEX nodes_shard ON nodes (shard);
ALTER TABLE nodes ADD CONSTRAINT nodes_parent_exists
  FOREIGN KEY (parent_node) REFERENCES nodes (uuid) ON DELETE RESTRICT;

CREATE TABLE node_history (
  id BIGINT NOT NULL AUTO_INCREMENT,
  uuid CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  node_uuid CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME(6) NOT NULL,
  severity VARCHAR(10) NOT NULL,
  event_type VARCHAR(255) NOT NULL,
  event LONGTEXT NOT NULL,
  conductor VARCHAR(255),
  user VARCHAR(255),
  project VARCHAR(255),
  state VARCHAR(15),
  target_provision_state VARCHAR(15),
  duration_seconds DOUBLE,
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

CREATE UNIQUE INDEX node_history_uuid ON node_history (uuid);
CREATE INDEX node_history_node ON node_history (node_uuid, id);
ALTER TABLE node_history ADD CONSTRAINT node_history_of_node
  FOREIGN KEY (node_uuid) REFERENCES nodes (uuid) ON DELETE CASCADE;

CREATE TABLE conductors (
  hostname VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  conductor_group VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL DEFAULT '',
  -- Where its command door listens.
  door VARCHAR(255) NOT NULL,
  release_name VARCHAR(64) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6),
  -- The end of its latest beat; it counts as alive until then.
  alive_until DATETIME(6) NOT NULL,
  PRIMARY KEY (hostname)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

CREATE TABLE conductor_drivers (
  hostname VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  driver VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  -- {"power": ["redfish", …], …}: enabled names per interface, the default first.
  interfaces LONGTEXT NOT NULL,
  -- {"redfish_address": "help"}: the driver_info keys.
  properties LONGTEXT NOT NULL,
  PRIMARY KEY (hostname, driver)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

ALTER TABLE conductor_drivers ADD CONSTRAINT conductor_drivers_of_conductor
  FOREIGN KEY (hostname) REFERENCES conductors (hostname) ON DELETE CASCADE;

CREATE TABLE flows (
  id BIGINT NOT NULL AUTO_INCREMENT,
  node_uuid CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(16) NOT NULL,
  -- running, waiting, done, failed, aborted
  state VARCHAR(16) NOT NULL,
  -- The stable state that the node heads for.
  heading VARCHAR(15) NOT NULL,
  -- Index of the step that is next or in progress.
  position INT NOT NULL DEFAULT 0,
  -- When somebody has to look at a waiting flow again.
  due_at DATETIME(6),
  reason TEXT,
  abort_asked BOOLEAN NOT NULL DEFAULT FALSE,
  started_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6),
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

CREATE INDEX flows_node ON flows (node_uuid, id);
CREATE INDEX flows_due ON flows (state, due_at);
ALTER TABLE flows ADD CONSTRAINT flows_of_node
  FOREIGN KEY (node_uuid) REFERENCES nodes (uuid) ON DELETE CASCADE;

CREATE TABLE step_runs (
  id BIGINT NOT NULL AUTO_INCREMENT,
  flow_id BIGINT NOT NULL,
  -- Index of the step in the flow.
  position INT NOT NULL,
  -- The machine on which it runs: the flow's node, or one of its children.
  target_uuid CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  on_child BOOLEAN NOT NULL,
  interface VARCHAR(32) NOT NULL,
  step VARCHAR(255) NOT NULL,
  arguments LONGTEXT NOT NULL,
  -- pending, running, waiting, done, failed, skipped
  state VARCHAR(16) NOT NULL,
  attempt INT NOT NULL DEFAULT 0,
  repeatable BOOLEAN NOT NULL,
  abortable BOOLEAN NOT NULL,
  -- 0 to 100, or -1 where nobody knows.
  percent INT NOT NULL DEFAULT -1,
  reason TEXT,
  memo LONGTEXT,
  answer LONGTEXT,
  due_at DATETIME(6),
  started_at DATETIME(6),
  ended_at DATETIME(6),
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

CREATE UNIQUE INDEX step_runs_place ON step_runs (flow_id, position, target_uuid);
ALTER TABLE step_runs ADD CONSTRAINT step_runs_of_flow
  FOREIGN KEY (flow_id) REFERENCES flows (id) ON DELETE CASCADE;
