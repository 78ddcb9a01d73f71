--liquibase formatted sql

--changeset lianxi:resolution-register
create table resolution (
    case_number varchar(32) not null,
    meeting_number varchar(32) not null,
    meeting_row integer not null,
    source varchar(1000) not null,
    content varchar(20000) not null,
    adopted_lead_unit varchar(64) not null,
    adopted_due date not null,
    lead_unit varchar(64) not null,
    due date not null,
    instruction varchar(20000) not null,
    state varchar(16) not null,
    light varchar(16) not null,
    round_number integer not null,
    requested_due date,
    entered_at timestamp(6) not null,
    closed_at timestamp(6),
    constraint pk_resolution primary key (case_number),
    constraint uq_resolution_adopted unique (meeting_number, meeting_row),
    constraint ck_resolution_state check (state in ('TO_ASSIGN', 'IN_HAND', 'TO_VERIFY', 'CLOSED')),
    constraint ck_resolution_light check (light in ('NONE', 'BLUE', 'YELLOW', 'RED')),
    constraint ck_resolution_closed check ((state = 'CLOSED' and closed_at is not null) or (state <> 'CLOSED' and closed_at is null)),
    constraint ck_resolution_assigned check (state = 'TO_ASSIGN' or round_number > 0)
);
create index ix_resolution_state_due on resolution (state, due);
create index ix_resolution_lead_unit on resolution (lead_unit);

-- role: 'adopted' as the meeting wrote it down, 'cooperating' as the office assigned it
create table resolution_unit (
    case_number varchar(32) not null,
    role varchar(16) not null,
    place integer not null,
    unit varchar(64) not null,
    constraint pk_resolution_unit primary key (case_number, role, unit),
    constraint fk_resolution_unit_case foreign key (case_number) references resolution (case_number),
    constraint ck_resolution_unit_role check (role in ('adopted', 'cooperating'))
);
create index ix_resolution_unit_unit on resolution_unit (unit, role);

--changeset lianxi:resolution-journal
create table resolution_report (
    case_number varchar(32) not null,
    place integer not null,
    round_number integer not null,
    kind varchar(16) not null,
    report_text varchar(20000) not null,
    evidence varchar(20000),
    requested_due date,
    person varchar(64) not null,
    post varchar(400) not null,
    reported_at timestamp(6) not null,
    reply_decision varchar(64),
    reply_text varchar(20000),
    reply_person varchar(64),
    reply_post varchar(400),
    replied_at timestamp(6),
    constraint pk_resolution_report primary key (case_number, place),
    constraint fk_resolution_report_case foreign key (case_number) references resolution (case_number),
    constraint ck_resolution_report_kind check (kind in ('progress', 'completion', 'extension')),
    constraint ck_resolution_report_evidence check (kind <> 'completion' or evidence is not null),
    constraint ck_resolution_report_due check (kind <> 'extension' or requested_due is not null)
);

-- A unit answers once in each round.
create table resolution_cooperation (
    case_number varchar(32) not null,
    round_number integer not null,
    unit varchar(64) not null,
    report_text varchar(20000) not null,
    person varchar(64) not null,
    post varchar(400) not null,
    reported_at timestamp(6) not null,
    constraint pk_resolution_cooperation primary key (case_number, round_number, unit),
    constraint fk_resolution_cooperation_case foreign key (case_number) references resolution (case_number)
);

-- Lines are added, never changed. One light goes on once for one due date.
create table resolution_light (
    case_number varchar(32) not null,
    place integer not null,
    due date not null,
    light varchar(16) not null,
    raised_at timestamp(6) not null,
    ground varchar(1000) not null,
    notice_number varchar(64) not null,
    notice_address varchar(200) not null,
    constraint pk_resolution_light primary key (case_number, place),
    constraint uq_resolution_light_once unique (case_number, due, light),
    constraint fk_resolution_light_case foreign key (case_number) references resolution (case_number),
    constraint ck_resolution_light_word check (light in ('NONE', 'BLUE', 'YELLOW', 'RED'))
);
