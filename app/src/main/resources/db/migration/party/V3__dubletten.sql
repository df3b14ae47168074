-- Duplicate search and joined persons.

-- A person found to be another: both ids stay good, the values are those of the one that was kept.
alter table party.person add column geht_in uuid references party.person;
alter table party.person add column schluessel_stand int not null default 0;
create index person_geht_in on party.person (geht_in) where geht_in is not null;
-- Persons whose keys are older than the program's way of making them; a job makes them anew.
create index person_schluessel on party.person (schluessel_stand);

create table party.zusammenfuehrung (
    id              uuid primary key,
    person_id       uuid not null references party.person,
    aufgegangen     uuid not null references party.person,
    kreise          int[] not null,
    kreise_person   int[] not null,
    kreise_andere   int[] not null,
    umgehaengt      uuid[] not null,
    vorher          bytea not null,
    am              timestamptz not null,
    konto           uuid,
    getrennt_am     timestamptz,
    getrennt_konto  uuid
);
create index zusammenfuehrung_person on party.zusammenfuehrung (person_id, id);
select ground.protect_person('party.zusammenfuehrung');

drop function party.anderswo(text[], int);

-- The one look over the wall. For persons of one's own circles the id (the desk then reads and ranks them as its
-- policies allow); for others the class and the circle to ask, never the id, nothing else.
create function party.kandidaten(keys text[]) returns table (person_id uuid, klasse text, kreis int) language sql stable security definer
    set search_path = party, pg_temp as $$
    with treffer as (
        select s.person_id, count(*) as anzahl, bool_or(s.k like 'D%') as tag, bool_or(s.k like 'Z%' or s.k like 'N%') as namen
        from party.schluessel s where s.k = any (keys) group by s.person_id
    ), gefunden as (
        select t.*, p.kreise, p.kreise && coalesce(nullif(current_setting('app.kreise', true), '')::int[], '{}') as eigen
        from treffer t join party.person p on p.id = t.person_id
    ), eigene as (
        select g.person_id from gefunden g where g.eigen order by g.anzahl desc, g.person_id limit 200
    ), fremde as (
        select case when g.tag and g.namen then 'SICHER' when g.namen or g.anzahl >= 4 then 'WAHRSCHEINLICH' else 'MOEGLICH' end as klasse,
               g.kreise[1] as kreis
        from gefunden g where not g.eigen and (g.anzahl >= 3 or g.namen) order by g.anzahl desc limit 20
    )
    select e.person_id, null, null from eigene e
    union all
    select null, case when bool_or(f.klasse = 'SICHER') then 'SICHER' when bool_or(f.klasse = 'WAHRSCHEINLICH') then 'WAHRSCHEINLICH' else 'MOEGLICH' end, f.kreis
    from fremde f group by f.kreis
$$;
grant create on schema party to tragwerk_wall;
alter function party.kandidaten(text[]) owner to tragwerk_wall;
revoke create on schema party from tragwerk_wall;
revoke all on function party.kandidaten(text[]) from public;
grant execute on function party.kandidaten(text[]) to tragwerk_web, tragwerk_jobs;
