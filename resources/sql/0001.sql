-- Design file of Credwright, schema version 1. Frozen: a change of the schema is a new file.
-- Quantities are whole numbers: minutes; money in hundredths; percent and credits in hundredths; quantities of pieces in thousandths.
-- Choices are codes, sets of choices codes with commas, dates ISO 8601 as far as known. Texts are in the language of the design.

CREATE TABLE meta (
    design_id TEXT PRIMARY KEY NOT NULL,
    revision INTEGER NOT NULL,
    created TEXT NOT NULL,
    program TEXT NOT NULL
) STRICT;

CREATE TABLE identity (
    id TEXT PRIMARY KEY NOT NULL,
    title TEXT,
    lead TEXT,
    joint TEXT,
    country TEXT,
    region TEXT,
    faculty TEXT,
    teaching_languages TEXT,
    language TEXT,
    isced_field TEXT,
    web_address TEXT,
    contact TEXT,
    currency TEXT
) STRICT;

CREATE TABLE awarding_bodies (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    name TEXT,
    country TEXT,
    region TEXT,
    web_address TEXT
) STRICT;

CREATE TABLE type (
    id TEXT PRIMARY KEY NOT NULL,
    approach TEXT,
    approach_note TEXT,
    credits INTEGER,
    hours_per_credit INTEGER,
    duration INTEGER,
    duration_unit TEXT
) STRICT;

CREATE TABLE tracks (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    name TEXT,
    kind TEXT,
    awards_credits TEXT,
    certificate TEXT
) STRICT;

CREATE TABLE purpose (
    id TEXT PRIMARY KEY NOT NULL,
    objective TEXT,
    rationale TEXT,
    basis TEXT,
    need_kinds TEXT,
    benefit_evidence TEXT,
    benefit TEXT
) STRICT;

CREATE TABLE evidence (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    source TEXT,
    who TEXT,
    date TEXT,
    finding TEXT,
    need_kinds TEXT
) STRICT;

CREATE TABLE added_values (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    value TEXT,
    for_learner TEXT,
    for_institution TEXT
) STRICT;

CREATE TABLE outcomes (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    statement TEXT,
    domain TEXT,
    level INTEGER,
    taxonomy TEXT,
    plain TEXT
) STRICT;

CREATE TABLE level (
    id TEXT PRIMARY KEY NOT NULL,
    applies TEXT,
    not_applicable_reason TEXT,
    eqf_level INTEGER,
    method TEXT,
    reason TEXT,
    in_framework TEXT,
    decided_by TEXT,
    framework_name TEXT,
    national_level TEXT,
    cycle TEXT
) STRICT;

CREATE TABLE audience (
    id TEXT PRIMARY KEY NOT NULL,
    places INTEGER,
    selection_rule TEXT,
    no_prerequisites_reason TEXT,
    feedback_instrument TEXT,
    feedback_on_quality TEXT,
    feedback_on_purpose TEXT,
    feedback_timing TEXT,
    feedback_actor TEXT,
    feedback_changes TEXT
) STRICT;

CREATE TABLE profiles (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    name TEXT,
    kind TEXT,
    flags TEXT,
    reasons TEXT,
    social_background TEXT,
    age TEXT,
    experience TEXT,
    previous_education TEXT,
    needs TEXT,
    commitments TEXT,
    answer TEXT
) STRICT;

CREATE TABLE prerequisites (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    requirement TEXT,
    kind TEXT,
    eqf_level INTEGER,
    verification TEXT,
    alternative TEXT
) STRICT;

CREATE TABLE provisions (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT,
    description TEXT
) STRICT;

CREATE TABLE delivery (
    id TEXT PRIMARY KEY NOT NULL,
    mode TEXT,
    synchronicity TEXT,
    pace TEXT,
    start_rule TEXT,
    end_rule TEXT,
    schedule TEXT,
    venue TEXT,
    why_it_fits TEXT,
    support TEXT,
    electives_taken INTEGER,
    offer TEXT,
    access TEXT,
    first_start TEXT,
    review_date TEXT,
    end_date TEXT
) STRICT;

CREATE TABLE activities (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    title TEXT,
    kind TEXT,
    mode TEXT,
    minutes INTEGER,
    module TEXT,
    description TEXT
) STRICT;

CREATE TABLE modules (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    title TEXT,
    kind TEXT,
    credits INTEGER
) STRICT;

CREATE TABLE editions (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    name TEXT,
    year INTEGER,
    start TEXT,
    end TEXT
) STRICT;

CREATE TABLE stackability (
    id TEXT PRIMARY KEY NOT NULL,
    approach TEXT,
    request_route TEXT,
    combinations TEXT,
    overlap_notice TEXT,
    agreement TEXT,
    awarded_by TEXT,
    award_entails TEXT,
    award_criteria TEXT,
    external_rules_checked TEXT,
    external_rules TEXT
) STRICT;

CREATE TABLE stack_targets (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    programme TEXT,
    kind TEXT,
    award TEXT,
    institution TEXT,
    level INTEGER,
    credits INTEGER,
    recognised_credits INTEGER,
    programme_outcomes TEXT,
    contact TEXT,
    status TEXT,
    exemption TEXT,
    request_route TEXT
) STRICT;

CREATE TABLE related_credentials (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    title TEXT,
    relation TEXT,
    necessity TEXT,
    credits INTEGER,
    level INTEGER,
    overlap_credits INTEGER,
    information TEXT
) STRICT;

CREATE TABLE assessment_plan (
    id TEXT PRIMARY KEY NOT NULL,
    pass_rule TEXT,
    house_rules TEXT,
    participation TEXT,
    innovation TEXT,
    instructions TEXT,
    proctoring_support TEXT,
    submission TEXT,
    tracking TEXT,
    board_frequency TEXT,
    board_membership TEXT,
    board_operation TEXT,
    accommodations TEXT,
    alternative_formats TEXT,
    accessible_web TEXT,
    integrity TEXT,
    integrity_note TEXT,
    identity_barrier TEXT,
    policy_touched TEXT,
    policy_agreement TEXT,
    policy_settled TEXT
) STRICT;

CREATE TABLE assessments (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    title TEXT,
    method TEXT,
    kind TEXT,
    weight INTEGER,
    timing TEXT,
    place TEXT,
    supervision TEXT,
    identity_check TEXT,
    minutes INTEGER,
    inside_activity TEXT,
    feedback TEXT,
    feedback_timing TEXT,
    criteria TEXT,
    grading_scheme TEXT,
    instructions TEXT
) STRICT;

CREATE TABLE quality (
    id TEXT PRIMARY KEY NOT NULL,
    type TEXT,
    statement TEXT,
    route TEXT,
    agency TEXT,
    accredited TEXT,
    accredited_by TEXT
) STRICT;

CREATE TABLE financing (
    id TEXT PRIMARY KEY NOT NULL,
    indirect_rate INTEGER,
    indirect_reason TEXT,
    group_size INTEGER,
    day_length INTEGER,
    shown_edition TEXT,
    declined_costs TEXT,
    note TEXT
) STRICT;

CREATE TABLE cost_lines (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    title TEXT,
    category TEXT,
    basis TEXT,
    unit TEXT,
    quantity INTEGER,
    minutes INTEGER,
    linked_activity TEXT,
    rate INTEGER,
    share INTEGER,
    group_size INTEGER,
    track TEXT,
    first_edition TEXT,
    last_edition TEXT,
    exempt_from_indirect INTEGER,
    usual TEXT,
    note TEXT
) STRICT;

CREATE TABLE edition_quantities (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    cost_line TEXT,
    edition TEXT,
    quantity INTEGER,
    minutes INTEGER
) STRICT;

CREATE TABLE fees (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    profile TEXT,
    track TEXT,
    amount INTEGER,
    learners INTEGER,
    completion INTEGER,
    waived INTEGER,
    discounted INTEGER,
    discount INTEGER,
    note TEXT
) STRICT;

CREATE TABLE edition_learners (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    fee TEXT,
    edition TEXT,
    learners INTEGER
) STRICT;

CREATE TABLE income_lines (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    title TEXT,
    kind TEXT,
    basis TEXT,
    amount INTEGER,
    places INTEGER,
    minimum_learners INTEGER,
    maximum_learners INTEGER,
    first_edition TEXT,
    last_edition TEXT,
    persistence TEXT,
    programme TEXT,
    purpose TEXT,
    eligibility TEXT,
    conditions TEXT
) STRICT;

CREATE TABLE attachments (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    name TEXT,
    media_type TEXT,
    size INTEGER,
    sha256 TEXT
) STRICT;

CREATE TABLE evidence_outcomes (
    owner TEXT NOT NULL REFERENCES evidence (id) ON DELETE CASCADE,
    target TEXT NOT NULL,
    PRIMARY KEY (owner, target)
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence_attachments (
    owner TEXT NOT NULL REFERENCES evidence (id) ON DELETE CASCADE,
    target TEXT NOT NULL,
    PRIMARY KEY (owner, target)
) STRICT, WITHOUT ROWID;

CREATE TABLE provisions_profiles (
    owner TEXT NOT NULL REFERENCES provisions (id) ON DELETE CASCADE,
    target TEXT NOT NULL,
    PRIMARY KEY (owner, target)
) STRICT, WITHOUT ROWID;

CREATE TABLE activities_outcomes (
    owner TEXT NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
    target TEXT NOT NULL,
    PRIMARY KEY (owner, target)
) STRICT, WITHOUT ROWID;

CREATE TABLE related_credentials_counts_towards (
    owner TEXT NOT NULL REFERENCES related_credentials (id) ON DELETE CASCADE,
    target TEXT NOT NULL,
    PRIMARY KEY (owner, target)
) STRICT, WITHOUT ROWID;

CREATE TABLE related_credentials_follows (
    owner TEXT NOT NULL REFERENCES related_credentials (id) ON DELETE CASCADE,
    target TEXT NOT NULL,
    PRIMARY KEY (owner, target)
) STRICT, WITHOUT ROWID;

CREATE TABLE assessments_outcomes (
    owner TEXT NOT NULL REFERENCES assessments (id) ON DELETE CASCADE,
    target TEXT NOT NULL,
    PRIMARY KEY (owner, target)
) STRICT, WITHOUT ROWID;

CREATE TABLE translation (
    entity TEXT NOT NULL,
    field TEXT NOT NULL,
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (entity, field, language)
) STRICT, WITHOUT ROWID;

CREATE TABLE set_aside (
    id TEXT PRIMARY KEY NOT NULL,
    rule TEXT NOT NULL,
    entity TEXT,
    field TEXT,
    other TEXT,
    fingerprint TEXT NOT NULL,
    reason TEXT NOT NULL,
    who TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;

CREATE TABLE attachment_chunk (
    sha256 TEXT NOT NULL,
    n INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (sha256, n)
) STRICT;
