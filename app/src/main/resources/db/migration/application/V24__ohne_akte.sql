-- An application may end without a file: taken back, sent twice, or passed on to the authority that answers for it (§ 16
-- Abs. 2 SGB I). Which, since when and by whom stays with it.
alter table application.antrag drop constraint antrag_zustand_check;
alter table application.antrag
    add constraint antrag_zustand_check check (zustand in ('NEU', 'IN_ARBEIT', 'UEBERNOMMEN', 'ERLEDIGT')),
    add column erledigt_grund text check (erledigt_grund in ('ZURUECKGENOMMEN', 'DOPPELT', 'WEITERGELEITET')),
    add column erledigt_wohin bytea,
    add column erledigt_am timestamptz,
    add column erledigt_konto uuid,
    add constraint erledigt_ganz check ((zustand = 'ERLEDIGT') = (erledigt_grund is not null)
        and (erledigt_grund is null) = (erledigt_am is null) and (erledigt_grund is null) = (erledigt_konto is null));
drop index application.antrag_liste;
create index antrag_liste on application.antrag (kreis, frist) where zustand in ('NEU', 'IN_ARBEIT');

-- Passes an application that waits on to another workgroup, with all that came with it; who passes it on need not see it
-- afterwards.
grant select (id, zustand, zustaendig, version), update (zustand, zustaendig, version) on application.antrag to tragwerk_wall;
grant select (antrag_id) on application.nachweis to tragwerk_wall;
grant select (antrag_id) on application.zuschrift to tragwerk_wall;
create function application.leite(welcher uuid, in_gruppe int) returns boolean language plpgsql security definer
    set search_path = application, pg_temp as $$
begin
    if not exists (select 1 from access.arbeitsgruppe g where g.kreis = in_gruppe) then return false; end if;
    update application.antrag a set kreis = in_gruppe, zustand = 'NEU', zustaendig = null, version = a.version + 1
        where a.id = welcher and a.akte_id is null and a.zustand in ('NEU', 'IN_ARBEIT') and a.kreis <> in_gruppe
          and a.kreis = any (ground.schreibkreise());
    if not found then return false; end if;
    update application.nachweis n set kreis = in_gruppe where n.antrag_id = welcher;
    update application.zuschrift z set kreis = in_gruppe where z.antrag_id = welcher;
    update document.datei d set kreis = in_gruppe where d.bezug_id = welcher and d.akte_id is null;
    return true;
end $$;
grant create on schema application to tragwerk_wall;
alter function application.leite(uuid, int) owner to tragwerk_wall;
revoke create on schema application from tragwerk_wall;
revoke all on function application.leite(uuid, int) from public;
grant execute on function application.leite(uuid, int) to tragwerk_web;
