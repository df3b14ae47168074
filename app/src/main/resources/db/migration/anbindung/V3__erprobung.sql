-- A test proves the entry that holds now: sent after it was written (each certificate and each way writes it anew) and
-- over the way chosen now. What is live was proved at its time; its entry is written again for the next certificate.
create function anbindung.zaehlt(t anbindung.testantrag) returns boolean language sql stable as $$
    select exists (select 1 from anbindung.vorhaben a join anbindung.eintrag e on e.vorhaben = a.id
        where a.id = t.vorhaben and (a.live_seit is not null
            or (t.gesendet > e.eingetragen and (t.weg = 'FITCONNECT') = (a.variante is not distinct from 'FITCONNECT'))))
$$;
-- When the authority fetched the last test that counts; null without one.
create function anbindung.erprobt(v uuid) returns timestamptz language sql stable as $$
    select max(t.abgeholt) from anbindung.testantrag t where t.vorhaben = v and anbindung.zaehlt(t)
$$;
grant execute on function anbindung.zaehlt(anbindung.testantrag), anbindung.erprobt(uuid) to tragwerk_web;

create or replace function anbindung.darf_live(v uuid) returns text language plpgsql as $$
declare fehlt text; probe timestamptz := anbindung.erprobt(v);
    -- What is live showed its papers when it went live.
    alt boolean := (select live_seit is not null from anbindung.vorhaben where id = v);
begin
    select string_agg(n, ', ') into fehlt from unnest('{ABFRAGE,VERTRAEGE,ZERTIFIKAT,VERZEICHNIS,TERMIN,INSTALLATION,TESTANTRAG,ABNAHME}'::text[]) n
        where not exists (select 1 from anbindung.schritt s where s.vorhaben = v and s.schritt = n);
    if fehlt is not null then return 'offene Schritte: ' || fehlt; end if;
    if (select count(*) from anbindung.vertrag where vorhaben = v and zustand = 'UNTERZEICHNET') < 3 then return 'Verträge'; end if;
    if not exists (select 1 from anbindung.zertifikat where vorhaben = v and zweck = 'INHALT' and entfernt is null and now() between gueltig_von and gueltig_bis) then return 'gültiges Zertifikat'; end if;
    if not exists (select 1 from anbindung.eintrag where vorhaben = v and gefunden is not null) then return 'Eintrag im Verzeichnis'; end if;
    if probe is null then return 'bestätigter Testantrag für den jetzigen Eintrag'; end if;
    if not exists (select 1 from anbindung.datei where vorhaben = v and art = 'PROTOKOLL' and (alt or am > probe)) then return 'Abnahmeprotokoll nach dem letzten Testantrag'; end if;
    if not exists (select 1 from anbindung.datei where vorhaben = v and art = 'SCREENSHOT' and (alt or am > probe)) then return 'Screenshot nach dem letzten Testantrag'; end if;
    return null;
end $$;
