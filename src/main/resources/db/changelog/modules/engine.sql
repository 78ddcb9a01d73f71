--liquibase formatted sql

--changeset lianxi:engine-lists
-- Camunda has no index in the order in which lists show tasks, none by which the rights of one group are found, and none for
-- what it asks at the end of each task: whether there are tasks below it
create index ix_lianxi_task_parent on act_ru_task (parent_task_id_);
create index ix_lianxi_task_due on act_ru_task (due_date_, create_time_);
create index ix_lianxi_authorization_group on act_ru_authorization (group_id_, resource_type_);
create index ix_lianxi_authorization_user on act_ru_authorization (user_id_, resource_type_);
