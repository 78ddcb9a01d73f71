-- Once, as the server's administrator: psql -f postgres-setup.sql
-- Choose the password afterwards: \password lianxi
create role lianxi login;
alter role lianxi set timezone to 'Asia/Shanghai';
-- A connection that waits for a lock longer than this gives up instead of holding up the office.
alter role lianxi set lock_timeout to '30s';
create database lianxi owner lianxi encoding 'UTF8' template template0;
