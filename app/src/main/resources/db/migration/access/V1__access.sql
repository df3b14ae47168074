-- Staff, workgroups, grants, and who acts in a transaction.

create table access.arbeitsgruppe (
    kreis int primary key check (kreis > 0),
    name  text not null
);
select ground.protect_open('access.arbeitsgruppe');

-- A person may hold several accounts; four-eyes checks compare persons.
create table access.staff (
    id        uuid primary key,
    person_id uuid not null,
    login     text not null unique,
    name      text not null,
    stelle    text not null default '',
    rollen    text[] not null,
    aktiv     boolean not null default true,
    von       date not null default date '2000-01-01',
    bis       date not null default date '9999-12-31'
);
select ground.enable_rls('access.staff');
-- Names of colleagues are shown everywhere at the desk; changes go through jobs only.
create policy web on access.staff for select to tragwerk_web using (true);
grant select on access.staff to tragwerk_web, tragwerk_batch;
grant select, insert, update, delete on access.staff to tragwerk_jobs;

create table access.mitglied (
    account_id uuid not null references access.staff,
    kreis      int not null references access.arbeitsgruppe,
    primary key (account_id, kreis)
);
select ground.enable_rls('access.mitglied');
create policy web on access.mitglied for select to tragwerk_web using (true);
grant select on access.mitglied to tragwerk_web, tragwerk_batch;
grant select, insert, update, delete on access.mitglied to tragwerk_jobs;

-- Reading right on one file, always with an end.
create table access.freigabe (
    akte_id    uuid not null,
    account_id uuid not null references access.staff,
    bis        date not null,
    grund      text not null,
    primary key (akte_id, account_id)
);
select ground.enable_rls('access.freigabe');
create policy web on access.freigabe for select to tragwerk_web using (account_id = (select ground.actor()));
grant select on access.freigabe to tragwerk_web, tragwerk_batch;
grant select, insert, update, delete on access.freigabe to tragwerk_jobs;

-- Passwords: no request of a person reads them.
create table access.secret (
    account_id    uuid primary key references access.staff,
    password_hash text not null,
    failed        int not null default 0,
    locked_until  timestamptz
);
select ground.protect_job('access.secret');

-- Citizens' accounts: the identity provider's pseudonym stays here and nowhere else.
create table access.konto (
    id          uuid primary key,
    issuer      text not null,
    subject     text not null,
    created     timestamptz not null,
    last_login  timestamptz not null,
    unique (issuer, subject)
);
select ground.protect_job('access.konto');

create or replace function ground.handelt(kind text, actor text, purpose text, request text, job text) returns void
    language plpgsql security definer set search_path = access, pg_temp as $$
declare
    account uuid;
    rollen_ text[] := '{}';
    kreise_ int[] := '{}';
    akten_ uuid[] := '{}';
begin
    if kind = 'employee' then
        select s.id, s.rollen into account, rollen_ from access.staff s
            where s.id = actor::uuid and s.aktiv;
        if account is not null then
            kreise_ := coalesce((select array_agg(m.kreis) from access.mitglied m where m.account_id = account), '{}');
            akten_ := coalesce((select array_agg(f.akte_id) from access.freigabe f where f.account_id = account and f.bis >= current_date), '{}');
        else
            rollen_ := '{}';
        end if;
    end if;
    perform set_config('app.kind', kind, true),
            set_config('app.actor', actor, true),
            set_config('app.purpose', purpose, true),
            set_config('app.request', request, true),
            set_config('app.job', job, true),
            set_config('app.rollen', rollen_::text, true),
            set_config('app.kreise', kreise_::text, true),
            set_config('app.akten', akten_::text, true);
end $$;
