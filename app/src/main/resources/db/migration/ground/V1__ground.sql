-- Who acts: set once in each transaction, read by every policy.
-- After a transaction a setting is '' and not NULL, hence nullif everywhere.

grant usage on schema ground to tragwerk_web, tragwerk_jobs, tragwerk_sequencer, tragwerk_batch, tragwerk_wall;

create function ground.setting(name text) returns text language sql stable parallel safe
    as $$ select nullif(current_setting(name, true), '') $$;
create function ground.actor() returns uuid language sql stable parallel safe
    as $$ select nullif(current_setting('app.actor', true), '')::uuid $$;
create function ground.konto() returns uuid language sql stable parallel safe
    as $$ select case when current_setting('app.kind', true) = 'citizen' then nullif(current_setting('app.actor', true), '')::uuid end $$;
create function ground.job() returns text language sql stable parallel safe
    as $$ select nullif(current_setting('app.job', true), '') $$;
create function ground.kreise() returns int[] language sql stable parallel safe
    as $$ select nullif(current_setting('app.kreise', true), '')::int[] $$;
create function ground.akten() returns uuid[] language sql stable parallel safe
    as $$ select nullif(current_setting('app.akten', true), '')::uuid[] $$;
create function ground.hat_rolle(rolle text) returns boolean language sql stable parallel safe
    as $$ select coalesce(rolle = any (nullif(current_setting('app.rollen', true), '')::text[]), false) $$;

-- Replaced by the schema access, which knows roles, workgroups and grants.
create function ground.handelt(kind text, actor text, purpose text, request text, job text) returns void
    language sql as $$ select set_config('app.kind', kind, true) $$;

-- One call for each table: force row-level security, make the policies, grant the rights.

create function ground.enable_rls(t regclass) returns void language plpgsql as $$
begin
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy jobs on %s to tragwerk_jobs using ((select ground.job()) is not null) with check ((select ground.job()) is not null)', t);
    -- Foreign keys are checked as the owner of the referencing table.
    execute format('create policy owner_fk on %s for select to tragwerk_owner using (true)', t);
    execute format('grant usage on schema %I to tragwerk_web, tragwerk_jobs, tragwerk_batch',
        (select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = t));
end $$;

-- Rows of a file: visible to its workgroup, or by a grant on this one file.
create function ground.protect_akte(t regclass) returns void language plpgsql as $$
declare rule text := 'case when kreis = any ((select ground.kreise())::int[]) then true else akte_id = any ((select ground.akten())::uuid[]) end';
begin
    perform ground.enable_rls(t);
    execute format('create policy web on %s to tragwerk_web using (%s) with check (%s)', t, rule, rule);
    execute format('grant select, insert, update, delete on %s to tragwerk_web, tragwerk_jobs, tragwerk_batch', t);
end $$;

-- Persons: visible to the workgroups of their files.
create function ground.protect_person(t regclass) returns void language plpgsql as $$
begin
    perform ground.enable_rls(t);
    execute format('create policy web on %s to tragwerk_web using (kreise && (select ground.kreise())) with check (kreise && (select ground.kreise()))', t);
    execute format('grant select, insert, update, delete on %s to tragwerk_web, tragwerk_jobs, tragwerk_batch', t);
end $$;

-- Rows of a citizen's account: visible to herself.
create function ground.protect_konto(t regclass) returns void language plpgsql as $$
begin
    perform ground.enable_rls(t);
    execute format('create policy web on %s to tragwerk_web using (konto_id = (select ground.konto())) with check (konto_id = (select ground.konto()))', t);
    execute format('grant select, insert, update, delete on %s to tragwerk_web, tragwerk_jobs, tragwerk_batch', t);
end $$;

-- Only jobs; requests of people do not reach it.
create function ground.protect_job(t regclass) returns void language plpgsql as $$
begin
    perform ground.enable_rls(t);
    execute format('grant select, insert, update, delete on %s to tragwerk_jobs, tragwerk_batch', t);
end $$;

-- No personal data: readable and writable by requests and jobs.
create function ground.protect_open(t regclass) returns void language plpgsql as $$
begin
    perform ground.enable_rls(t);
    execute format('create policy web on %s to tragwerk_web using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %s to tragwerk_web, tragwerk_jobs, tragwerk_batch', t);
end $$;

-- Insert and read, never change; readable by jobs only.
create function ground.protect_append(t regclass) returns void language plpgsql as $$
begin
    perform ground.enable_rls(t);
    execute format('create policy web on %s for insert to tragwerk_web with check (true)', t);
    execute format('grant insert on %s to tragwerk_web', t);
    execute format('grant select, insert on %s to tragwerk_jobs, tragwerk_batch', t);
end $$;

-- Sessions, shape given by Spring Session.
create table ground.spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index spring_session_expiry on ground.spring_session (expiry_time);
create index spring_session_principal on ground.spring_session (principal_name);
create table ground.spring_session_attributes (
    session_primary_id char(36) not null references ground.spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
select ground.protect_open('ground.spring_session');
select ground.protect_open('ground.spring_session_attributes');
