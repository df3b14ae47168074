-- Whose data a file holds: what was read of a person without her file is found by the data-protection officer too.
grant select (akte_id, person_id) on akte.beteiligt to tragwerk_wall;

create function akte.wessen(akte uuid) returns uuid[] language sql stable security definer
    set search_path = akte, pg_temp as $$
    select coalesce(array_agg(b.person_id order by b.person_id), '{}') from akte.beteiligt b
    where b.akte_id = akte and ground.hat_rolle('DATENSCHUTZ')
$$;
grant create on schema akte to tragwerk_wall;
alter function akte.wessen(uuid) owner to tragwerk_wall;
revoke create on schema akte from tragwerk_wall;
revoke all on function akte.wessen(uuid) from public;
grant execute on function akte.wessen(uuid) to tragwerk_web;
