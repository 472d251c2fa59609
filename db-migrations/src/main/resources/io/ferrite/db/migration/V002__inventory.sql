-- What the latest inspection of a node found.

CREATE TABLE node_inventory (
  node_uuid CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  inventory LONGTEXT NOT NULL,
  plugin_data LONGTEXT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (node_uuid)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

ALTER TABLE node_inventory ADD CONSTRAINT node_inventory_of_node
  FOREIGN KEY (node_uuid) REFERENCES nodes (uuid) ON DELETE CASCADE;
