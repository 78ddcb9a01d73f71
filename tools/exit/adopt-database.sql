-- Once, with the application stopped and a backup made, before Operaton opens the database for the first time (PostgreSQL).
-- The engine's tables are the same; only Liquibase has to know under which name their change log goes on.
update public.databasechangelog
set filename = 'org/operaton/bpm/engine/db/liquibase/operaton-changelog.xml', md5sum = null
where filename = 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml';
update public.databasechangelog
set author = 'Operaton'
where filename = 'org/operaton/bpm/engine/db/liquibase/operaton-changelog.xml' and id in ('7.23-to-7.24', '7.24.0-tag');
