--liquibase formatted sql

--changeset lianxi:meeting-meeting
create table meeting (
    case_number varchar(20) not null,
    revision int not null,
    origin varchar(16) not null,
    purpose varchar(2000) not null,
    called_by varchar(64) not null,
    state varchar(16) not null,
    meeting_at timestamp,
    place varchar(200),
    chair varchar(8),
    receipt_deadline timestamp,
    contact varchar(200),
    observers varchar(2000),
    mandate_by varchar(200),
    mandate_at timestamp,
    mandate_text varchar(2000),
    notice_number varchar(64) not null,
    notice_version int not null,
    change_reason varchar(2000) not null,
    called_at timestamp not null,
    constraint pk_meeting primary key (case_number),
    constraint ck_meeting_origin check (origin in ('PLANNED', 'ORDERED', 'RHYTHM')),
    constraint ck_meeting_chair check (chair in ('LEADER', 'DEPUTY')),
    constraint ck_meeting_mandate check (mandate_by is null or mandate_at is not null)
);

--changeset lianxi:meeting-item
create table meeting_item (
    case_number varchar(20) not null,
    no int not null,
    topic varchar(20),
    title varchar(400) not null,
    minutes int not null,
    outcome varchar(16),
    decision varchar(4000),
    constraint pk_meeting_item primary key (case_number, no),
    constraint ck_meeting_item_outcome check (outcome in ('HEARD', 'DECIDED', 'POSTPONED')),
    constraint ck_meeting_item_decision check (outcome <> 'DECIDED' or decision is not null)
);

--changeset lianxi:meeting-notice
create table meeting_notice (
    case_number varchar(20) not null,
    version int not null,
    plan varchar(20000) not null,
    issued_at timestamp not null,
    constraint pk_meeting_notice primary key (case_number, version)
);

--changeset lianxi:meeting-receipt
create table meeting_receipt (
    case_number varchar(20) not null,
    notice_version int not null,
    unit varchar(64) not null,
    answer varchar(16) not null,
    who varchar(100) not null,
    post varchar(100) not null,
    ground varchar(1000) not null,
    answered_by varchar(200) not null,
    answered_at timestamp not null,
    constraint pk_meeting_receipt primary key (case_number, notice_version, unit),
    constraint ck_meeting_receipt_answer check (answer in ('ATTENDS', 'SUBSTITUTE', 'OPINION')),
    constraint ck_meeting_receipt_ground check (answer = 'ATTENDS' or ground <> '')
);
create table meeting_receipt_opinion (
    case_number varchar(20) not null,
    notice_version int not null,
    unit varchar(64) not null,
    item_no int not null,
    opinion varchar(4000) not null,
    constraint pk_meeting_receipt_opinion primary key (case_number, notice_version, unit, item_no)
);

--changeset lianxi:meeting-attendance
create table meeting_attendance (
    case_number varchar(20) not null,
    unit varchar(64) not null,
    place integer not null,
    status varchar(16) not null,
    who varchar(100) not null,
    note varchar(1000) not null,
    constraint pk_meeting_attendance primary key (case_number, unit),
    constraint ck_meeting_attendance_status check (status in ('PRESENT', 'SUBSTITUTE', 'OPINION', 'ABSENT'))
);

--changeset lianxi:meeting-resolution
create table meeting_resolution (
    case_number varchar(20) not null,
    no int not null,
    item_no int not null,
    content varchar(2000) not null,
    lead_unit varchar(64) not null,
    cooperating_units varchar(2000) not null,
    due date not null,
    constraint pk_meeting_resolution primary key (case_number, no)
);

--changeset lianxi:meeting-minutes
create table meeting_minutes (
    case_number varchar(20) not null,
    version int not null,
    body varchar(20000) not null,
    number varchar(64) not null,
    correction_reason varchar(2000) not null,
    approved_by varchar(200),
    approved_hash varchar(64),
    issued_at timestamp,
    constraint pk_meeting_minutes primary key (case_number, version),
    constraint ck_meeting_minutes_issued check (issued_at is null or (number <> '' and approved_hash is not null))
);
create table meeting_acknowledgement (
    case_number varchar(20) not null,
    minutes_version int not null,
    unit varchar(64) not null,
    acknowledged_by varchar(200) not null,
    acknowledged_at timestamp not null,
    constraint pk_meeting_acknowledgement primary key (case_number, minutes_version, unit)
);

--changeset lianxi:meeting-feed
create table meeting_feed (
    person varchar(64) not null,
    secret_hash varchar(64) not null,
    made_at timestamp(6) not null,
    constraint pk_meeting_feed primary key (person),
    constraint uq_meeting_feed_secret unique (secret_hash)
);
