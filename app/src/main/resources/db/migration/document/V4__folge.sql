-- What came in before there was an Akte follows its subject into one, whoever puts it there: an officer need not see all of
-- it. She must be able to write both where it lies and where it goes.
grant select (bezug_id), update (akte_id) on document.datei to tragwerk_wall;
create function document.folge(bezug uuid, akte uuid) returns bigint language plpgsql security definer
    set search_path = document, pg_temp as $$
declare
    ziel int;
    n bigint;
begin
    select a.kreis into ziel from akte.akte a where a.akte_id = akte
        and not a.akte_id = any (coalesce(ground.ausgeschlossene_akten(), '{}'))
        and (ground.job() is not null or a.kreis = any (ground.schreibkreise()) or a.akte_id = any (ground.schreibakten()));
    if not found then return 0; end if;
    update document.datei d set akte_id = akte, kreis = ziel where d.bezug_id = bezug and d.akte_id is null
        and (ground.job() is not null or d.kreis = any (ground.schreibkreise()));
    get diagnostics n = row_count;
    return n;
end $$;
grant create on schema document to tragwerk_wall;
alter function document.folge(uuid, uuid) owner to tragwerk_wall;
revoke create on schema document from tragwerk_wall;
revoke all on function document.folge(uuid, uuid) from public;
grant execute on function document.folge(uuid, uuid) to tragwerk_web, tragwerk_jobs;
