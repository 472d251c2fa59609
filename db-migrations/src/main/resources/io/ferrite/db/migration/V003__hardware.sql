-- What was last read from the machines: settings of their firmware, and the parts that have firmware.

CREATE TABLE bios_settings (
  id BIGINT NOT NULL AUTO_INCREMENT,
  node_uuid CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  value LONGTEXT,
  attribute_type VARCHAR(255),
  -- A JSON array, or null where the setting is no enumeration.
  allowable_values LONGTEXT,
  lower_bound INT,
  upper_bound INT,
  min_length INT,
  max_length INT,
  read_only BOOLEAN,
  reset_required BOOLEAN,
  -- Whether the value is that of this one machine.
  is_unique BOOLEAN,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6),
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

CREATE UNIQUE INDEX bios_settings_name ON bios_settings (node_uuid, name);
ALTER TABLE bios_settings ADD CONSTRAINT bios_settings_of_node
  FOREIGN KEY (node_uuid) REFERENCES nodes (uuid) ON DELETE CASCADE;

CREATE TABLE firmware_components (
  id BIGINT NOT NULL AUTO_INCREMENT,
  node_uuid CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  component VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  -- The version when it was read first.
  initial_version VARCHAR(255),
  current_version VARCHAR(255),
  -- The version to which it changed last, null where it never did.
  last_version_flashed VARCHAR(255),
  vendor VARCHAR(255),
  model VARCHAR(255),
  serial_number VARCHAR(255),
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6),
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

CREATE UNIQUE INDEX firmware_components_name ON firmware_components (node_uuid, component);
ALTER TABLE firmware_components ADD CONSTRAINT firmware_components_of_node
  FOREIGN KEY (node_uuid) REFERENCES nodes (uuid) ON DELETE CASCADE;
