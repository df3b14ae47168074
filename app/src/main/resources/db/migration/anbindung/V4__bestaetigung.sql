-- What the municipality says about the test application: shown whole, processed; who looked and on which day. The newest counts.
create table anbindung.bestaetigung (
    id          uuid primary key,
    vorhaben    uuid not null references anbindung.vorhaben,
    angezeigt   boolean not null,
    verarbeitet boolean not null,
    wer         bytea not null,
    tag         date not null,
    am          timestamptz not null,
    konto       uuid not null
);
create index bestaetigung_vorhaben on anbindung.bestaetigung (vorhaben, id);
select anbindung.schuetze('anbindung.bestaetigung');
grant select, insert on anbindung.bestaetigung to tragwerk_web;

-- A log file is a paper of its own kind.
alter table anbindung.datei drop constraint datei_art_check, drop constraint datei_medientyp_check;
alter table anbindung.datei add constraint datei_art_check check (art in ('VERTRAG', 'SCREENSHOT', 'PROTOKOLL', 'LOGDATEI'));
alter table anbindung.datei add constraint datei_medientyp_check check (medientyp in ('application/pdf', 'image/png', 'image/jpeg')
    or (art = 'LOGDATEI' and medientyp = 'text/plain'));

-- When the last test that counts was confirmed with yes twice; null when not, or when the newest answer says no.
create function anbindung.bestaetigt(v uuid) returns timestamptz language sql stable as $$
    select case when b.angezeigt and b.verarbeitet and b.am > anbindung.erprobt(v) then b.am end
    from anbindung.bestaetigung b where b.vorhaben = v order by b.id desc limit 1
$$;
grant execute on function anbindung.bestaetigt(uuid) to tragwerk_web;

create or replace function anbindung.darf_live(v uuid) returns text language plpgsql as $$
declare fehlt text; probe timestamptz := anbindung.erprobt(v); ja timestamptz := anbindung.bestaetigt(v);
    -- What is live showed its papers when it went live.
    alt boolean := (select live_seit is not null from anbindung.vorhaben where id = v);
begin
    select string_agg(n, ', ') into fehlt from unnest('{ABFRAGE,VERTRAEGE,ZERTIFIKAT,VERZEICHNIS,TERMIN,INSTALLATION,TESTANTRAG,ABNAHME}'::text[]) n
        where not exists (select 1 from anbindung.schritt s where s.vorhaben = v and s.schritt = n);
    if fehlt is not null then return 'offene Schritte: ' || fehlt; end if;
    if (select count(*) from anbindung.vertrag where vorhaben = v and zustand = 'UNTERZEICHNET' and datum <= (now() at time zone 'Europe/Berlin')::date) < 3 then return 'Verträge'; end if;
    if not exists (select 1 from anbindung.zertifikat where vorhaben = v and zweck = 'INHALT' and entfernt is null and now() between gueltig_von and gueltig_bis) then return 'gültiges Zertifikat'; end if;
    if not exists (select 1 from anbindung.eintrag where vorhaben = v and gefunden is not null) then return 'Eintrag im Verzeichnis'; end if;
    if probe is null then return 'bestätigter Testantrag für den jetzigen Eintrag'; end if;
    if not alt and ja is null then return 'Bestätigung, dass der letzte Testantrag vollständig angezeigt und verarbeitet wurde'; end if;
    if not exists (select 1 from anbindung.datei where vorhaben = v and art = 'PROTOKOLL' and (alt or am > greatest(probe, ja))) then return 'Abnahmeprotokoll nach dem letzten Testantrag'; end if;
    if not exists (select 1 from anbindung.datei where vorhaben = v and art = 'SCREENSHOT' and (alt or am > probe)) then return 'Screenshot nach dem letzten Testantrag'; end if;
    return null;
end $$;
