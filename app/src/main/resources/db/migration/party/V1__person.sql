-- Persons of the authority. kreise = the circles of their files; row-level security goes by it.
create table party.person (
    id             uuid primary key,
    kreise         int[] not null,
    familienname   text not null,
    vornamen       text not null,
    geburtsname    text not null default '',
    geburtsdatum   date,
    strasse        text not null default '',
    hausnummer     text not null default '',
    zusatz         text not null default '',
    plz            text not null default '',
    ort            text not null default '',
    iban           text not null default '',
    kontoinhaber   text not null default '',
    telefon        text not null default '',
    email          text not null default '',
    sprache        text not null default 'de',
    anrede         text not null default '',
    rvnr           text not null default '',
    version        int not null default 1,
    geaendert      timestamptz not null
);
select ground.protect_person('party.person');

-- Old values of a person, sealed with her key: who, when, from what.
create table party.verlauf (
    id        uuid primary key,
    person_id uuid not null,
    kreise    int[] not null,
    am        timestamptz not null,
    konto     uuid,
    werte     bytea not null
);
create index verlauf_person on party.verlauf (person_id, id);
select ground.protect_person('party.verlauf');

-- Block keys of the duplicate search: only = on text, because only leakproof operators use an index here.
create table party.schluessel (
    k         text collate "C" not null,
    person_id uuid not null,
    primary key (k, person_id)
);
create index schluessel_person on party.schluessel (person_id);
select ground.enable_rls('party.schluessel');
-- Requests write keys of persons they see; reading goes through the one function below.
create policy web_write on party.schluessel for insert to tragwerk_web with check (exists (select 1 from party.person p where p.id = person_id));
create policy web_delete on party.schluessel for delete to tragwerk_web using (exists (select 1 from party.person p where p.id = person_id));
create policy web_read on party.schluessel for select to tragwerk_web using (exists (select 1 from party.person p where p.id = person_id));
grant select, insert, delete on party.schluessel to tragwerk_web, tragwerk_jobs, tragwerk_batch;

-- Decided pairs: the same or not the same, remembered.
create table party.paar (
    person_a uuid not null,
    person_b uuid not null,
    gleich   boolean not null,
    konto    uuid,
    am       timestamptz not null,
    primary key (person_a, person_b)
);
select ground.protect_open('party.paar');

-- The one look over the wall: how many persons outside of one's own circles share a key, and in which circle.
-- It returns circle numbers only: "there is somebody, ask this workgroup".
grant usage on schema party, ground to tragwerk_wall;
grant select on party.person, party.schluessel to tragwerk_wall;
create policy wall_person on party.person for select to tragwerk_wall using (true);
create policy wall_key on party.schluessel for select to tragwerk_wall using (true);
create function party.anderswo(keys text[], minimum int) returns table (kreis int) language sql stable security definer
    set search_path = party, pg_temp as $$
    select distinct p.kreise[1] from (
        select s.person_id from party.schluessel s where s.k = any (keys) group by s.person_id having count(*) >= minimum) hit
    join party.person p on p.id = hit.person_id
    where not (p.kreise && coalesce(nullif(current_setting('app.kreise', true), '')::int[], '{}'))
$$;
grant create on schema party to tragwerk_wall;
alter function party.anderswo(text[], int) owner to tragwerk_wall;
revoke create on schema party from tragwerk_wall;
revoke all on function party.anderswo(text[], int) from public;
grant execute on function party.anderswo(text[], int) to tragwerk_web, tragwerk_jobs;
