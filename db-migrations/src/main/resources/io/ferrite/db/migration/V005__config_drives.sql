-- Config drives too long for a node's row. One is in use where instance_info of its node has its id; all others are
-- deleted, at once by whoever gave them up, or after a while by a conductor.

CREATE TABLE config_drives (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  node_uuid CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

CREATE INDEX config_drives_node ON config_drives (node_uuid);
ALTER TABLE config_drives ADD CONSTRAINT config_drives_of_node
  FOREIGN KEY (node_uuid) REFERENCES nodes (uuid) ON DELETE CASCADE;

-- The text of a drive piece by piece, so that nobody has to hold all of it.
CREATE TABLE config_drive_pieces (
  drive_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number INT NOT NULL,
  piece MEDIUMBLOB NOT NULL,
  PRIMARY KEY (drive_id, number)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

ALTER TABLE config_drive_pieces ADD CONSTRAINT config_drive_pieces_of_drive
  FOREIGN KEY (drive_id) REFERENCES config_drives (id) ON DELETE CASCADE;
