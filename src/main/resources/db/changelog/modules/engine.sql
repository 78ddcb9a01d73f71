--liquibase formatted sql

--changeset lianxi:engine-lists
-- Camunda has no index in the order in which lists show tasks, and none by which the rights of one group are found
create index ix_lianxi_task_due on act_ru_task (due_date_, create_time_);
create index ix_lianxi_authorization_group on act_ru_authorization (group_id_, resource_type_);
create index ix_lianxi_authorization_user on act_ru_authorization (user_id_, resource_type_);
