-- Design file of Credwright, schema version 2: every step of the guide. Frozen: a change of the schema is a new file.

CREATE TABLE team (
    id TEXT PRIMARY KEY NOT NULL,
    vision TEXT,
    place_in_offer TEXT,
    step_note TEXT
) STRICT;

CREATE TABLE units (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT,
    name TEXT,
    contact TEXT,
    request TEXT,
    status TEXT
) STRICT;

CREATE TABLE members (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    name TEXT,
    role TEXT,
    organisation TEXT,
    contact TEXT,
    teaches TEXT
) STRICT;

CREATE TABLE tasks (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    title TEXT,
    owner TEXT,
    due TEXT,
    status TEXT,
    step TEXT,
    note TEXT
) STRICT;

CREATE TABLE systems (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT,
    name TEXT,
    owner TEXT,
    status TEXT
) STRICT;

CREATE TABLE trainings (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    member TEXT,
    topics TEXT,
    provider TEXT,
    date TEXT,
    done TEXT
) STRICT;

ALTER TABLE type ADD COLUMN source_programme TEXT;
ALTER TABLE type ADD COLUMN source_module TEXT;
ALTER TABLE type ADD COLUMN stands_alone TEXT;
ALTER TABLE type ADD COLUMN grouping TEXT;
ALTER TABLE type ADD COLUMN mixed_plan TEXT;
ALTER TABLE type ADD COLUMN contract_form TEXT;
ALTER TABLE type ADD COLUMN rule_reason TEXT;
ALTER TABLE type ADD COLUMN rule_minimum INTEGER;
ALTER TABLE type ADD COLUMN rule_maximum INTEGER;
ALTER TABLE type ADD COLUMN rule_hours_low INTEGER;
ALTER TABLE type ADD COLUMN rule_hours_high INTEGER;
ALTER TABLE type ADD COLUMN rule_source TEXT;
ALTER TABLE type ADD COLUMN step_note TEXT;
CREATE TABLE fitness_aspects (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    area TEXT,
    verdict TEXT,
    change TEXT
) STRICT;

CREATE TABLE shared_resources (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    name TEXT,
    kind TEXT,
    share INTEGER,
    note TEXT
) STRICT;

ALTER TABLE purpose ADD COLUMN step_note TEXT;
ALTER TABLE level ADD COLUMN step_note TEXT;
ALTER TABLE audience ADD COLUMN step_note TEXT;
ALTER TABLE delivery ADD COLUMN step_note TEXT;
ALTER TABLE stackability ADD COLUMN step_note TEXT;
ALTER TABLE assessment_plan ADD COLUMN step_note TEXT;
CREATE TABLE market (
    id TEXT PRIMARY KEY NOT NULL,
    relevance TEXT,
    step_note TEXT
) STRICT;

CREATE TABLE stakeholders (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    name TEXT,
    kind TEXT,
    roles TEXT,
    defined_together TEXT,
    contribution TEXT,
    contact TEXT,
    date TEXT
) STRICT;

CREATE TABLE recognisers (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    name TEXT,
    requirement TEXT,
    status TEXT,
    web_address TEXT
) STRICT;

CREATE TABLE skills (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    name TEXT,
    esco_address TEXT
) STRICT;

CREATE TABLE occupations (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    name TEXT,
    esco_address TEXT
) STRICT;

ALTER TABLE quality ADD COLUMN process TEXT;
ALTER TABLE quality ADD COLUMN body TEXT;
ALTER TABLE quality ADD COLUMN esg_reference TEXT;
ALTER TABLE quality ADD COLUMN sector_standard TEXT;
ALTER TABLE quality ADD COLUMN accreditation_asked TEXT;
ALTER TABLE quality ADD COLUMN asked_by TEXT;
ALTER TABLE quality ADD COLUMN step_note TEXT;
CREATE TABLE quality_criteria (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    area TEXT,
    wording TEXT,
    verdict TEXT,
    evidence TEXT
) STRICT;

ALTER TABLE financing ADD COLUMN paid TEXT;
ALTER TABLE financing ADD COLUMN sharing_model TEXT;
ALTER TABLE financing ADD COLUMN sharing_agreed TEXT;
ALTER TABLE financing ADD COLUMN collector TEXT;
ALTER TABLE financing ADD COLUMN market_note TEXT;
ALTER TABLE financing ADD COLUMN step_note TEXT;
ALTER TABLE cost_lines ADD COLUMN shared_resource TEXT;
ALTER TABLE cost_lines ADD COLUMN partner TEXT;
ALTER TABLE cost_lines ADD COLUMN funded_by TEXT;
ALTER TABLE income_lines ADD COLUMN period TEXT;
ALTER TABLE income_lines ADD COLUMN partner TEXT;
ALTER TABLE income_lines ADD COLUMN may_pay TEXT;
CREATE TABLE comparators (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    provider TEXT,
    offer TEXT,
    basis TEXT,
    credits INTEGER,
    fee INTEGER,
    currency TEXT,
    rate INTEGER,
    included TEXT,
    web_address TEXT,
    seen TEXT
) STRICT;

CREATE TABLE partnership (
    id TEXT PRIMARY KEY NOT NULL,
    applies TEXT,
    agreement TEXT,
    signed_on TEXT,
    template_status TEXT,
    template_note TEXT,
    step_note TEXT
) STRICT;

CREATE TABLE partners (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    name TEXT,
    kind TEXT,
    country TEXT,
    role TEXT,
    lead TEXT,
    contact TEXT,
    income_share INTEGER,
    cost_share INTEGER
) STRICT;

CREATE TABLE agreement_elements (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    element TEXT,
    status TEXT,
    owner TEXT,
    settled TEXT,
    text TEXT
) STRICT;

CREATE TABLE communication (
    id TEXT PRIMARY KEY NOT NULL,
    success TEXT,
    discounts TEXT,
    credit_transfer TEXT,
    suspension TEXT,
    refunds TEXT,
    terms TEXT,
    step_note TEXT
) STRICT;

CREATE TABLE aspects (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT,
    state TEXT,
    text TEXT
) STRICT;

CREATE TABLE channels (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    name TEXT,
    message TEXT,
    start TEXT,
    timing TEXT,
    budget INTEGER,
    cost_line TEXT,
    owner TEXT
) STRICT;

CREATE TABLE platforms (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    name TEXT,
    kind TEXT,
    web_address TEXT,
    listed TEXT,
    issues TEXT,
    format TEXT
) STRICT;

CREATE TABLE admission (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT,
    criteria TEXT,
    language_proof TEXT,
    prior_learning TEXT,
    application TEXT,
    documents TEXT,
    deadlines TEXT,
    decision TEXT,
    single_procedure TEXT,
    reviewer TEXT,
    learner_status TEXT,
    department_asked TEXT,
    department_note TEXT,
    enrolment TEXT,
    academic_support TEXT,
    one_to_one TEXT,
    outside_hours TEXT,
    self_directed TEXT,
    complaints TEXT,
    step_note TEXT
) STRICT;

CREATE TABLE registrations (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    institution TEXT,
    platform TEXT,
    reason TEXT
) STRICT;

CREATE TABLE support_resources (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    name TEXT,
    kind TEXT,
    access TEXT,
    peak TEXT,
    note TEXT
) STRICT;

CREATE TABLE certification (
    id TEXT PRIMARY KEY NOT NULL,
    issuer_body TEXT,
    issuer_name TEXT,
    participation TEXT,
    grade_shown TEXT,
    further_information TEXT,
    recognition TEXT,
    format TEXT,
    verification TEXT,
    storage TEXT,
    strategy TEXT,
    step_note TEXT
) STRICT;

CREATE TABLE certificate_elements (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    name TEXT,
    text TEXT
) STRICT;

CREATE TABLE issuing_tools (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    stage TEXT,
    tool TEXT,
    owner TEXT,
    format TEXT
) STRICT;

CREATE TABLE skills_outcomes (
    owner TEXT NOT NULL REFERENCES skills (id) ON DELETE CASCADE,
    target TEXT NOT NULL,
    PRIMARY KEY (owner, target)
) STRICT, WITHOUT ROWID;

CREATE TABLE partnership_template_files (
    owner TEXT NOT NULL REFERENCES partnership (id) ON DELETE CASCADE,
    target TEXT NOT NULL,
    PRIMARY KEY (owner, target)
) STRICT, WITHOUT ROWID;

CREATE TABLE channels_audience (
    owner TEXT NOT NULL REFERENCES channels (id) ON DELETE CASCADE,
    target TEXT NOT NULL,
    PRIMARY KEY (owner, target)
) STRICT, WITHOUT ROWID;

ALTER TABLE meta ADD COLUMN rule_pack TEXT;
ALTER TABLE meta ADD COLUMN rule_pack_version TEXT;
