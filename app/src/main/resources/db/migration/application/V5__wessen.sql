-- The applications of a file, for the same question: they were read before the file was there.
grant select (id, akte_id) on application.antrag to tragwerk_wall;

create function application.wessen(akte uuid) returns uuid[] language sql stable security definer
    set search_path = application, pg_temp as $$
    select coalesce(array_agg(a.id order by a.id), '{}') from application.antrag a
    where a.akte_id = akte and ground.hat_rolle('DATENSCHUTZ')
$$;
grant create on schema application to tragwerk_wall;
alter function application.wessen(uuid) owner to tragwerk_wall;
revoke create on schema application from tragwerk_wall;
revoke all on function application.wessen(uuid) from public;
grant execute on function application.wessen(uuid) to tragwerk_web;
