--liquibase formatted sql

--changeset lianxi:approval-case
create table approval_case (
    case_number varchar(20) not null,
    source varchar(20) not null,
    registered_at timestamp not null,
    registered_by varchar(64) not null,
    received_on date not null,
    applicant_kind varchar(16) not null,
    applicant_name varchar(400) not null,
    applicant_identity varchar(64) not null,
    contact_name varchar(200) not null,
    contact_phone varchar(64) not null,
    contact_address varchar(800) not null,
    project_name varchar(400) not null,
    project_type varchar(200) not null,
    summary varchar(20000) not null,
    state varchar(16) not null,
    supplement_asked_on date,
    supplement_received varchar(20000),
    supplement_received_on date,
    accepted_on date,
    deemed_accepted boolean,
    lead_unit varchar(64),
    units int not null,
    verdict varchar(32),
    decision_text varchar(20000),
    decision_conditions varchar(20000),
    decision_ground varchar(8000),
    decided_on date,
    signed_by varchar(200),
    delivery_method varchar(16),
    delivered_on date,
    delivery_receiver varchar(200),
    published_at timestamp,
    end_reason varchar(8000) not null,
    version int not null,
    constraint pk_approval_case primary key (case_number),
    constraint ck_approval_case_decided check (
        state not in ('DECIDED', 'GRANTED', 'DENIED') or (verdict is not null and accepted_on is not null)),
    constraint ck_approval_case_published check (published_at is null or state in ('GRANTED', 'DENIED'))
);
create index ix_approval_case_state on approval_case (state, registered_at);
create index ix_approval_case_published on approval_case (published_at);

--changeset lianxi:approval-item
create table approval_item (
    case_number varchar(20) not null,
    place int not null,
    item varchar(400) not null,
    constraint pk_approval_item primary key (case_number, place),
    constraint uq_approval_item unique (case_number, item),
    constraint fk_approval_item_case foreign key (case_number) references approval_case (case_number)
);

--changeset lianxi:approval-material
create table approval_material (
    case_number varchar(20) not null,
    place int not null,
    name varchar(400) not null,
    provided boolean not null,
    constraint pk_approval_material primary key (case_number, place),
    constraint fk_approval_material_case foreign key (case_number) references approval_case (case_number)
);

--changeset lianxi:approval-missing
-- What the applicant was told to supplement, once and all at once.
create table approval_missing (
    case_number varchar(20) not null,
    place int not null,
    name varchar(2000) not null,
    constraint pk_approval_missing primary key (case_number, place),
    constraint fk_approval_missing_case foreign key (case_number) references approval_case (case_number)
);

--changeset lianxi:approval-sent
-- Under which key a program sent which application.
create table approval_sent (
    sender varchar(64) not null,
    request_key varchar(64) not null,
    fingerprint varchar(64) not null,
    case_number varchar(20) not null,
    constraint pk_approval_sent primary key (sender, request_key),
    constraint fk_approval_sent_case foreign key (case_number) references approval_case (case_number)
);

--changeset lianxi:approval-review
-- One row per department and round; a later round marks the earlier as superseded and never changes it.
create table approval_review (
    case_number varchar(20) not null,
    unit varchar(64) not null,
    round int not null,
    place int not null,
    lead_unit boolean not null,
    days int not null,
    reason varchar(8000) not null,
    state varchar(16) not null,
    superseded boolean not null,
    opinion varchar(32),
    opinion_text varchar(20000),
    opinion_conditions varchar(20000),
    opinion_law varchar(8000),
    person varchar(64) not null,
    post varchar(200) not null,
    asked_at timestamp not null,
    ended_at timestamp,
    constraint pk_approval_review primary key (case_number, unit, round),
    constraint fk_approval_review_case foreign key (case_number) references approval_case (case_number),
    constraint ck_approval_review_opinion check (state <> 'ANSWERED' or opinion is not null),
    constraint ck_approval_review_objection check (
        opinion is null or opinion <> 'object' or (opinion_text <> '' and opinion_law <> ''))
);
create index ix_approval_review_unit on approval_review (unit, case_number);

--changeset lianxi:approval-procedure
create table approval_procedure (
    case_number varchar(20) not null,
    unit varchar(64) not null,
    round int not null,
    number int not null,
    kind varchar(20) not null,
    expected_days int not null,
    reason varchar(20000) not null,
    from_day date not null,
    result varchar(20000) not null,
    to_day date,
    constraint pk_approval_procedure primary key (case_number, unit, round, number),
    constraint fk_approval_procedure_review foreign key (case_number, unit, round)
        references approval_review (case_number, unit, round)
);

--changeset lianxi:approval-coordination
create table approval_coordination (
    case_number varchar(20) not null,
    number int not null,
    held_on date not null,
    participants varchar(8000) not null,
    settled boolean not null,
    agreement varchar(20000) not null,
    topic varchar(20),
    reply_decided boolean,
    reply_outcome varchar(200),
    reply_text varchar(20000),
    reply_meeting varchar(20),
    conclusion varchar(20000) not null,
    constraint pk_approval_coordination primary key (case_number, number),
    constraint fk_approval_coordination_case foreign key (case_number) references approval_case (case_number)
);

--changeset lianxi:approval-extension
create table approval_extension (
    case_number varchar(20) not null,
    number int not null,
    days int not null,
    approver varchar(80) not null,
    reason varchar(8000) not null,
    requested_by varchar(200) not null,
    requested_at timestamp not null,
    granted boolean,
    opinion varchar(8000),
    post varchar(200),
    ruled_at timestamp,
    constraint pk_approval_extension primary key (case_number, number),
    constraint fk_approval_extension_case foreign key (case_number) references approval_case (case_number)
);

--changeset lianxi:approval-change
create table approval_change (
    case_number varchar(20) not null,
    number int not null,
    text varchar(20000) not null,
    units varchar(2000) not null,
    post varchar(200) not null,
    changed_at timestamp not null,
    constraint pk_approval_change primary key (case_number, number),
    constraint fk_approval_change_case foreign key (case_number) references approval_case (case_number)
);

--changeset lianxi:approval-topic-draft
create table approval_topic_draft (
    case_number varchar(20) not null,
    coordination int not null,
    person varchar(64) not null,
    title varchar(400) not null,
    urgency varchar(16) not null,
    background varchar(20000) not null,
    proposal varchar(20000) not null,
    legal_basis varchar(20000) not null,
    units varchar(2000) not null,
    constraint pk_approval_topic_draft primary key (case_number, coordination),
    constraint fk_approval_topic_draft foreign key (case_number, coordination)
        references approval_coordination (case_number, number)
);
