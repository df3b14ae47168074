-- Register of the Mandanten and the work that is due. No personal data, no passwords.
create table registry.mandant (
    id          text primary key,
    name        text not null,
    art         text not null check (art in ('PORTAL', 'AMT', 'VERMITTLUNG')),
    host        text not null default '',
    jdbc_base   text not null,
    schema_hash text not null,
    aktiv       boolean not null default true
);
create unique index mandant_host on registry.mandant (host) where host <> '';

-- Shape given by db-scheduler.
create table registry.scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on registry.scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on registry.scheduled_tasks (last_heartbeat);

grant usage on schema registry to tragwerk_registry;
grant select on registry.mandant to tragwerk_registry;
grant select, insert, update, delete on registry.scheduled_tasks to tragwerk_registry;
