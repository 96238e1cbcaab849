-- Schema version 4: rates of staff, scenarios, the fee that is compared; money in thousandths. Frozen.

ALTER TABLE financing ADD COLUMN reference_fee TEXT;
ALTER TABLE cost_lines ADD COLUMN staff_rate TEXT;

CREATE TABLE staff_rates (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    title TEXT,
    annual_cost INTEGER,
    productive_hours INTEGER,
    hourly_rate INTEGER,
    note TEXT
) STRICT;

CREATE TABLE scenarios (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    title TEXT,
    learners INTEGER,
    fees INTEGER,
    staff_hours INTEGER,
    staff_rates INTEGER,
    other_costs INTEGER,
    completion INTEGER,
    indirect_rate INTEGER,
    group_size INTEGER,
    without_temporary INTEGER,
    note TEXT
) STRICT;

CREATE TABLE scenario_lines (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    scenario TEXT,
    cost_line TEXT,
    fee TEXT,
    income_line TEXT,
    left_out INTEGER,
    amount INTEGER,
    hours INTEGER,
    quantity INTEGER,
    learners INTEGER
) STRICT;

-- Amounts were hundredths of the currency, which some currencies have not and others are finer than. What is too large to be an amount stays as it is,
-- and is told as that on opening.
UPDATE cost_lines SET rate = rate * 10 WHERE rate BETWEEN -900000000000000000 AND 900000000000000000;
UPDATE fees SET amount = amount * 10 WHERE amount BETWEEN -900000000000000000 AND 900000000000000000;
UPDATE income_lines SET amount = amount * 10 WHERE amount BETWEEN -900000000000000000 AND 900000000000000000;
UPDATE channels SET budget = budget * 10 WHERE budget BETWEEN -900000000000000000 AND 900000000000000000;

-- An older program would take the new amounts for ten times as much.
UPDATE meta SET minimum_reader = 4;
