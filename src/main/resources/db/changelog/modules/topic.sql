--liquibase formatted sql

--changeset lianxi:topic-case
create table topic (
    case_number varchar(20) not null,
    revision int not null,
    proposer varchar(64) not null,
    proposed_by varchar(64) not null,
    proposed_at timestamp not null,
    state varchar(16) not null,
    until_day date,
    meeting varchar(20),
    remark varchar(20000) not null,
    version int not null,
    constraint pk_topic primary key (case_number),
    constraint ck_topic_meeting check (
        (state in ('TAKEN_UP', 'DECIDED', 'HEARD') and meeting is not null)
        or (state not in ('TAKEN_UP', 'DECIDED', 'HEARD') and meeting is null))
);
create index ix_topic_state on topic (state);
create index ix_topic_proposed_by on topic (proposed_by, proposed_at);
create index ix_topic_proposed_at on topic (proposed_at);

--changeset lianxi:topic-text
-- One row per revision, never changed.
create table topic_text (
    case_number varchar(20) not null,
    revision int not null,
    title varchar(400) not null,
    kind varchar(16) not null,
    urgency varchar(16) not null,
    background varchar(20000) not null,
    proposal varchar(20000) not null,
    legal_basis varchar(20000) not null,
    wanted_day date,
    constraint pk_topic_text primary key (case_number, revision),
    constraint fk_topic_text_topic foreign key (case_number) references topic (case_number)
);

--changeset lianxi:topic-unit
-- The units that a revision concerns; the office may correct those of the present one.
create table topic_unit (
    case_number varchar(20) not null,
    revision int not null,
    place int not null,
    unit varchar(64) not null,
    constraint pk_topic_unit primary key (case_number, revision, unit),
    constraint fk_topic_unit_text foreign key (case_number, revision) references topic_text (case_number, revision)
);
create index ix_topic_unit_unit on topic_unit (unit);

--changeset lianxi:topic-opinion
-- One row per unit that was asked; the answer is written once.
create table topic_opinion (
    case_number varchar(20) not null,
    revision int not null,
    unit varchar(64) not null,
    place int not null,
    opinion varchar(32),
    opinion_text varchar(20000),
    person varchar(64),
    post varchar(400),
    given_at timestamp,
    constraint pk_topic_opinion primary key (case_number, revision, unit),
    constraint fk_topic_opinion_text foreign key (case_number, revision) references topic_text (case_number, revision),
    constraint ck_topic_opinion_answered check (
        opinion is null or (opinion_text is not null and person is not null and post is not null and given_at is not null)),
    constraint ck_topic_opinion_reason check (
        opinion is null or opinion not in ('object', 'agree-with-conditions') or opinion_text <> '')
);
create index ix_topic_opinion_unit on topic_opinion (unit);

--changeset lianxi:topic-origin
-- The case of another capability that waits for the conference's answer to the topic.
create table topic_origin (
    case_number varchar(20) not null,
    origin varchar(20) not null,
    constraint pk_topic_origin primary key (case_number),
    constraint fk_topic_origin_topic foreign key (case_number) references topic (case_number)
);
create index ix_topic_origin_origin on topic_origin (origin);
