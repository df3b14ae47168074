-- What the data-protection officer looks for in the log: patterns, with counts and days, never whose data.

-- Well-known persons whose files draw the curious; kept by the data-protection officer, who sees no file by it.
create table rights.bekannt (
    id           uuid primary key,
    familienname text not null check (length(familienname) between 1 and 200),
    vornamen     text not null check (length(vornamen) between 1 and 200),
    geburtsdatum date,
    grund        text not null check (grund in ('AMT', 'MANDAT', 'OEFFENTLICHKEIT', 'GEFAEHRDUNG', 'ANDERES')),
    eingetragen  uuid not null references access.staff,
    am           timestamptz not null,
    beendet_am   timestamptz
);
select ground.enable_rls('rights.bekannt');
create policy web on rights.bekannt for select to tragwerk_web using ((select ground.hat_rolle('DATENSCHUTZ')));
create policy web_insert on rights.bekannt for insert to tragwerk_web with check ((select ground.hat_rolle('DATENSCHUTZ')) and eingetragen = (select ground.actor()));
create policy web_update on rights.bekannt for update to tragwerk_web using ((select ground.hat_rolle('DATENSCHUTZ')));
create policy wall on rights.bekannt for select to tragwerk_wall using (true);
grant select, insert on rights.bekannt to tragwerk_web;
grant update (beendet_am) on rights.bekannt to tragwerk_web;
grant select on rights.bekannt to tragwerk_wall;

-- Who of the staff read files or persons of colleagues and their relatives without being responsible for one of them.
create function rights.muster_kollegen(ab uuid, bis uuid) returns table (actor uuid, tag date, zuletzt timestamptz, anzahl bigint, ueblich bigint)
    language sql stable security definer set search_path = rights, pg_temp as $$
    with person as (
        select distinct q.id from (select f.person_id from rights.befangenheit f where f.aufgehoben_am is null
            union select s.person_id from access.staff s) x
        join party.person p on p.id = x.person_id
        join party.person q on q.id = p.id or q.id = p.geht_in or q.geht_in = coalesce(p.geht_in, p.id)
        where ground.hat_rolle('DATENSCHUTZ')
    ), ziel as (
        select p.id as subject, b.akte_id from person p left join akte.beteiligt b on b.person_id = p.id
        union select b.akte_id, b.akte_id from person p join akte.beteiligt b on b.person_id = p.id
    )
    select e.actor, (e.at at time zone 'Europe/Berlin')::date, max(e.at), count(distinct e.id), null::bigint
    from audit.entry e cross join unnest(e.subjects) s join ziel z on z.subject = s left join akte.akte a on a.akte_id = z.akte_id
    where e.id >= ab and e.id < bis and e.actor_kind = 'employee' and e.outcome = 'DONE' and a.zustaendig is distinct from e.actor
      and not exists (select 1 from ziel y join akte.akte o on o.akte_id = y.akte_id where y.subject = s and o.zustaendig = e.actor)
    group by 1, 2
$$;

-- Who read files or persons on the list of well-known ones.
create function rights.muster_bekannte(ab uuid, bis uuid) returns table (actor uuid, tag date, zuletzt timestamptz, anzahl bigint, ueblich bigint)
    language sql stable security definer set search_path = rights, pg_temp as $$
    with person as (
        select distinct q.id from rights.bekannt k
        join party.person p on rights.namensform(k.familienname) in (rights.namensform(p.familienname), rights.namensform(p.geburtsname))
            and starts_with(rights.namensform(p.vornamen), rights.namensform(split_part(k.vornamen, ' ', 1)))
            and (k.geburtsdatum is null or p.geburtsdatum is null or k.geburtsdatum = p.geburtsdatum)
        join party.person q on q.id = p.id or q.id = p.geht_in or q.geht_in = coalesce(p.geht_in, p.id)
        where k.beendet_am is null and ground.hat_rolle('DATENSCHUTZ')
    ), ziel as (
        select p.id as subject from person p union select b.akte_id from person p join akte.beteiligt b on b.person_id = p.id
    )
    select e.actor, (e.at at time zone 'Europe/Berlin')::date, max(e.at), count(distinct e.id), null::bigint
    from audit.entry e cross join unnest(e.subjects) s join ziel z on z.subject = s
    where e.id >= ab and e.id < bis and e.actor_kind = 'employee' and e.outcome = 'DONE'
    group by 1, 2
$$;

-- Who opened more files of others on a day than `mindestens` and than three times her own usual day (median of the
-- days before, from `davor` on).
create function rights.muster_menge(davor uuid, ab uuid, bis uuid, mindestens int) returns table (actor uuid, tag date, zuletzt timestamptz, anzahl bigint, ueblich bigint)
    language sql stable security definer set search_path = rights, pg_temp as $$
    with gelesen as (
        select e.actor, (e.at at time zone 'Europe/Berlin')::date as tag, max(e.at) as zuletzt, count(distinct s) as anzahl,
               bool_or(e.id >= ab) as gefragt
        from audit.entry e cross join unnest(e.subjects) s
        join akte.akte a on a.akte_id = s and a.zustaendig is distinct from e.actor
        where ground.hat_rolle('DATENSCHUTZ') and e.id >= davor and e.id < bis and e.actor_kind = 'employee'
          and e.outcome = 'DONE' and cardinality(e.subjects) <= 20
        group by 1, 2
    )
    select g.actor, g.tag, g.zuletzt, g.anzahl, u.ueblich from gelesen g
    cross join lateral (select coalesce(percentile_disc(0.5) within group (order by v.anzahl), 0) as ueblich
        from gelesen v where v.actor = g.actor and v.tag < g.tag) u
    where g.gefragt and g.anzahl > mindestens and g.anzahl > 3 * u.ueblich
$$;

-- Who opened data of persons outside of the working hours of the office: hours of the day, Monday to Friday.
create function rights.muster_uhrzeit(ab uuid, bis uuid, von_stunde int, bis_stunde int) returns table (actor uuid, tag date, zuletzt timestamptz, anzahl bigint, ueblich bigint)
    language sql stable security definer set search_path = rights, pg_temp as $$
    select e.actor, (e.at at time zone 'Europe/Berlin')::date, max(e.at), count(*), null::bigint from audit.entry e
    where ground.hat_rolle('DATENSCHUTZ') and e.id >= ab and e.id < bis and e.actor_kind = 'employee' and e.outcome = 'DONE'
      and cardinality(e.subjects) > 0 and not e.action like 'oversight.%' and not e.action like 'login.%'
      and (extract(isodow from e.at at time zone 'Europe/Berlin') > 5
        or extract(hour from e.at at time zone 'Europe/Berlin') not between von_stunde and bis_stunde - 1)
    group by 1, 2
$$;

grant create on schema rights to tragwerk_wall;
alter function rights.muster_kollegen(uuid, uuid) owner to tragwerk_wall;
alter function rights.muster_bekannte(uuid, uuid) owner to tragwerk_wall;
alter function rights.muster_menge(uuid, uuid, uuid, int) owner to tragwerk_wall;
alter function rights.muster_uhrzeit(uuid, uuid, int, int) owner to tragwerk_wall;
revoke create on schema rights from tragwerk_wall;
revoke all on function rights.muster_kollegen(uuid, uuid), rights.muster_bekannte(uuid, uuid), rights.muster_menge(uuid, uuid, uuid, int),
    rights.muster_uhrzeit(uuid, uuid, int, int) from public;
grant execute on function rights.muster_kollegen(uuid, uuid), rights.muster_bekannte(uuid, uuid), rights.muster_menge(uuid, uuid, uuid, int),
    rights.muster_uhrzeit(uuid, uuid, int, int) to tragwerk_web;
