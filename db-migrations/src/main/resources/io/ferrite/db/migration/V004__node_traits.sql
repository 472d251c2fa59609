-- The traits of a node as a sorted JSON array of texts. They are written with the node and under its row version; a search
-- for nodes that have some traits asks with JSON_CONTAINS after the filters that have an index.
ALTER TABLE nodes
  ADD COLUMN traits LONGTEXT NOT NULL DEFAULT '[]' AFTER service_step,
  -- What is filtered by equality compares byte by byte.
  MODIFY COLUMN resource_class VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin,
  MODIFY COLUMN instance_name VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- History is shown in the order of its times, too.
CREATE INDEX node_history_time ON node_history (node_uuid, created_at, id);
