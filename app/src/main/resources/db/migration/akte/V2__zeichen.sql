-- The data-protection officer sees no file. These two tell her its Aktenzeichen, and nothing else.
grant usage on schema akte to tragwerk_wall;
grant select on akte.akte to tragwerk_wall;
create policy wall on akte.akte for select to tragwerk_wall using (true);

create function akte.kennung(zeichen text) returns uuid language sql stable security definer
    set search_path = akte, pg_temp as $$
    select a.akte_id from akte.akte a where a.aktenzeichen = zeichen and ground.hat_rolle('DATENSCHUTZ')
$$;
create function akte.zeichen(ids uuid[]) returns table (akte_id uuid, aktenzeichen text) language sql stable security definer
    set search_path = akte, pg_temp as $$
    select a.akte_id, a.aktenzeichen from akte.akte a where a.akte_id = any (ids) and ground.hat_rolle('DATENSCHUTZ')
$$;
grant create on schema akte to tragwerk_wall;
alter function akte.kennung(text) owner to tragwerk_wall;
alter function akte.zeichen(uuid[]) owner to tragwerk_wall;
revoke create on schema akte from tragwerk_wall;
revoke all on function akte.kennung(text), akte.zeichen(uuid[]) from public;
grant execute on function akte.kennung(text), akte.zeichen(uuid[]) to tragwerk_web;
