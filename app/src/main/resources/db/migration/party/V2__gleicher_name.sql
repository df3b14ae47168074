-- Staff who opened data of a person with their own family name: how often and when last, never whose.
grant usage on schema audit, access to tragwerk_wall;
grant select on audit.entry, access.staff to tragwerk_wall;
create policy wall on audit.entry for select to tragwerk_wall using (true);
create policy wall on access.staff for select to tragwerk_wall using (true);
create function party.gleicher_name(ab uuid) returns table (actor uuid, zuletzt timestamptz, anzahl bigint)
    language sql stable security definer set search_path = party, pg_temp as $$
    select e.actor, max(e.at), count(*) from audit.entry e
    join access.staff s on s.id = e.actor
    cross join unnest(e.subjects) subject
    join party.person p on p.id = subject
    where ground.hat_rolle('DATENSCHUTZ') and e.id >= ab and e.actor_kind = 'employee'
      and lower(p.familienname) = lower(substring(regexp_replace(s.name, ' *[(].*$', '') from '[^ .]+$'))
    group by e.actor
$$;
grant create on schema party to tragwerk_wall;
alter function party.gleicher_name(uuid) owner to tragwerk_wall;
revoke create on schema party from tragwerk_wall;
revoke all on function party.gleicher_name(uuid) from public;
grant execute on function party.gleicher_name(uuid) to tragwerk_web;
