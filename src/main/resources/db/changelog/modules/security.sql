--liquibase formatted sql

--changeset lianxi:security-account
create table security_account (
    person varchar(64) not null,
    password_hash varchar(200) not null,
    enabled boolean not null,
    -- grows with each change of password or of enabled; sessions that began before it end
    revision integer not null,
    created_at timestamp not null,
    constraint pk_security_account primary key (person)
);

--changeset lianxi:security-sample-password
-- at most one row: the password that all sample accounts share, so that people who join later get it too
create table security_sample_password (
    password_hash varchar(200) not null,
    constraint pk_security_sample_password primary key (password_hash)
);

--changeset lianxi:security-sign-in-failure
create table security_sign_in_failure (
    id varchar(36) not null,
    account varchar(64) not null,
    address varchar(64) not null,
    failed_at timestamp not null,
    constraint pk_security_sign_in_failure primary key (id)
);
create index ix_security_sign_in_failure_account on security_sign_in_failure (account, failed_at);
create index ix_security_sign_in_failure_address on security_sign_in_failure (address, failed_at);

--changeset lianxi:security-account-must-change
-- somebody else knows the password, or it is as the policy says too old: its owner chooses another before anything else
alter table security_account add must_change boolean default false not null;
alter table security_account add password_at timestamp;
update security_account set password_at = created_at;
alter table security_account alter column password_at set not null;

--changeset lianxi:security-former-password
create table security_former_password (
    id varchar(36) not null,
    person varchar(64) not null,
    password_hash varchar(200) not null,
    replaced_at timestamp not null,
    constraint pk_security_former_password primary key (id)
);
create index ix_security_former_password_person on security_former_password (person, replaced_at);

--changeset lianxi:security-second-factor
create table security_second_factor (
    person varchar(64) not null,
    -- AES-256-GCM, with a key outside the database
    sealed_secret varchar(200) not null,
    confirmed boolean not null,
    -- the half minute of the last code that was taken; none is taken twice
    last_step bigint not null,
    constraint pk_security_second_factor primary key (person)
);

--changeset lianxi:security-session
-- as Spring Session wants them; values are sealed with a key outside the database
create table spring_session (
    primary_id char(36) not null,
    session_id char(36) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval integer not null,
    expiry_time bigint not null,
    principal_name varchar(100),
    constraint pk_spring_session primary key (primary_id)
);
create unique index ix_spring_session_id on spring_session (session_id);
create index ix_spring_session_expiry on spring_session (expiry_time);
create index ix_spring_session_principal on spring_session (principal_name);
create table spring_session_attributes (
    session_primary_id char(36) not null,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    constraint pk_spring_session_attributes primary key (session_primary_id, attribute_name),
    constraint fk_spring_session_attributes foreign key (session_primary_id)
        references spring_session (primary_id) on delete cascade
);
