--liquibase formatted sql

--changeset lianxi:audit-entry
-- who did or tried what; rows are only added
create table audit_entry (
    number bigint not null,
    at timestamp(6) not null,
    person varchar(64) not null,
    action varchar(300) not null,
    object varchar(300) not null,
    outcome varchar(10) not null,
    -- empty for citizens
    address varchar(64) not null,
    -- HMAC over this row and the seal of the one before
    seal varchar(64) not null,
    constraint pk_audit_entry primary key (number)
);
create index ix_audit_entry_person on audit_entry (person, number);

--changeset lianxi:audit-head
-- one row: the entry that was added last; whoever adds the next one locks it
create table audit_head (
    number bigint not null,
    seal varchar(64) not null
);
insert into audit_head (number, seal) values (0, '0000000000000000000000000000000000000000000000000000000000000000');

--changeset lianxi:audit-append-only dbms:postgresql splitStatements:false
create function audit_entry_stays() returns trigger language plpgsql as $$
begin
    raise exception 'entries of the audit trail are never changed or removed';
end;
$$;
create trigger audit_entry_stays before update or delete or truncate on audit_entry
    for each statement execute function audit_entry_stays();
