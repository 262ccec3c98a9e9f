import type { Migration } from './migration.ts';

/**
 * Plans, their command logs and their runs. Content is canonical JSON beside its SHA-256; words that repeat a
 * part of the content are generated from it, figures are sealed by a hash of their row.
 */
export const tables: Migration = {
  version: 1,
  sql: `
    CREATE TABLE plans (
      plan_id TEXT NOT NULL PRIMARY KEY,
      revision INTEGER NOT NULL CHECK (revision >= 1),
      -- How many commands of the log are in force: undo and redo move it.
      applied_commands INTEGER NOT NULL CHECK (applied_commands >= 0),
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      name TEXT NOT NULL GENERATED ALWAYS AS (content ->> '$.name') STORED,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      content TEXT NOT NULL CHECK (json_valid(content) AND content ->> '$.id' = plan_id)
    ) STRICT;

    CREATE TABLE commands (
      plan_id TEXT NOT NULL REFERENCES plans (plan_id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 1),
      label TEXT NOT NULL,
      made_at TEXT NOT NULL,
      forward TEXT NOT NULL CHECK (json_valid(forward)),
      inverse TEXT NOT NULL CHECK (json_valid(inverse)),
      sha256_before TEXT NOT NULL CHECK (length(sha256_before) = 64),
      sha256_after TEXT NOT NULL CHECK (length(sha256_after) = 64),
      PRIMARY KEY (plan_id, position)
    ) STRICT;

    CREATE TABLE runs (
      run_id TEXT NOT NULL PRIMARY KEY,
      plan_id TEXT NOT NULL REFERENCES plans (plan_id) ON DELETE CASCADE,
      scenario_id TEXT NOT NULL,
      plan_name TEXT NOT NULL,
      scenario_name TEXT NOT NULL,
      app_version TEXT NOT NULL,
      created_at TEXT NOT NULL,
      -- The hash that identifies the question: the inputs without the settings.
      inputs_hash TEXT NOT NULL CHECK (length(inputs_hash) = 64),
      kind TEXT NOT NULL GENERATED ALWAYS AS (inputs ->> '$.kind') STORED
        CHECK (kind IN ('optimise', 'evaluate')),
      currency TEXT NOT NULL GENERATED ALWAYS AS (inputs ->> '$.currency') STORED,
      start_month TEXT NOT NULL GENERATED ALWAYS AS (inputs ->> '$.startMonth') STORED,
      status TEXT NOT NULL GENERATED ALWAYS AS (result ->> '$.proof.status') STORED
        CHECK (status IN ('proven-optimal', 'within-gap', 'time-limit', 'stopped', 'infeasible', 'failed')),
      -- Written, not generated: SQLite may read a number out of JSON with its last bit off.
      objective REAL,
      gap REAL,
      expected_cost REAL,
      solver_version TEXT NOT NULL GENERATED ALWAYS AS (result ->> '$.proof.solverVersion') STORED,
      inputs_sha256 TEXT NOT NULL CHECK (length(inputs_sha256) = 64),
      inputs TEXT NOT NULL CHECK (json_valid(inputs)),
      result_sha256 TEXT NOT NULL CHECK (length(result_sha256) = 64),
      result TEXT NOT NULL CHECK (json_valid(result)),
      -- Seals the other columns; inputs and result are in it by their own hashes.
      row_sha256 TEXT NOT NULL CHECK (length(row_sha256) = 64)
    ) STRICT;

    CREATE INDEX runs_of_plan ON runs (plan_id, created_at);
  `,
};
