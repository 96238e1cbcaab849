-- Schema version 3: named versions, and what two machines and later programs need to know of each other. Frozen.

-- A random mark that every save renews: two machines that both went on from one revision are told apart by it.
ALTER TABLE meta ADD COLUMN stamp TEXT NOT NULL DEFAULT '';
-- The lowest schema version that a program must know to read this file by the names of its columns.
ALTER TABLE meta ADD COLUMN minimum_reader INTEGER NOT NULL DEFAULT 1;

-- A state of the design that somebody gave a name. `design` is JSON as “export --format json” writes it, without the content of attachments.
CREATE TABLE version (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    note TEXT NOT NULL,
    who TEXT NOT NULL,
    at TEXT NOT NULL,
    design TEXT NOT NULL
) STRICT;
