-- A copy for the E-Akte goes where nobody knows areas: who may work with the file asks for it, and says which protected
-- areas go along.
alter table archiv.abgabe add column bereiche text[] not null default '{ALLGEMEIN}'
    check (bereiche <@ array['ALLGEMEIN', 'GESUNDHEIT', 'SCHULDEN', 'STRAF', 'SOZIALPAED']);
-- What was handed over before went whole; what waits goes as it was asked for.
alter table archiv.abgabe no force row level security;
update archiv.abgabe set bereiche = array['ALLGEMEIN', 'GESUNDHEIT', 'SCHULDEN', 'STRAF', 'SOZIALPAED'];
alter table archiv.abgabe force row level security;

-- Nobody writes into an archived file; its copy is asked for by who would write into it if it were open.
create function archiv.darf_abgeben(kreis int, akte uuid) returns boolean language plpgsql stable as $$
begin
    if abs(kreis) < 2000000 then
        return coalesce(kreis = any (ground.schreibkreise()), false) or coalesce(akte = any (ground.schreibakten()), false);
    end if;
    return kreis > 0 and coalesce(kreis - 2000000 = any (ground.schreibkreise()), false) or rights.darf_entscheiden(akte);
end $$;
drop policy web_insert on archiv.abgabe;
create policy web_insert on archiv.abgabe for insert to tragwerk_web with check (archiv.darf_abgeben(kreis, akte_id));
