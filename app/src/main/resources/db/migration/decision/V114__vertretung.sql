-- Who represents somebody in an objection, with an authority that is proved, gets the letters about it (§ 13 Abs. 3 Satz 1 SGB X); a notice can be made
-- known to him (§ 37 Abs. 1 Satz 2 SGB X). So his postal address is kept, sealed with the key of the file.
alter table decision.widerspruch add column vertreter_anschrift bytea;
alter table decision.widerspruch add constraint widerspruch_vertreter_anschrift check (vertreter_anschrift is null or vertreter <> '');

-- What was recorded before has no address; from now on an authority comes with one.
create function decision.widerspruch_vertretung() returns trigger language plpgsql as $$
begin
    if new.vollmacht and new.vertreter_anschrift is null and (tg_op = 'INSERT' or not old.vollmacht) then
        raise exception 'Wer bevollmächtigt ist, hat eine Anschrift: %', new.id;
    end if;
    return new;
end $$;
create trigger vertretung before insert or update on decision.widerspruch for each row execute function decision.widerspruch_vertretung();

-- As V109; an authority can come later, and who represents moves or changes, as long as it is open.
create or replace function decision.widerspruch_fest() returns trigger language plpgsql as $$
declare
    danach constant text[] := array['kreis', 'schwebt', 'bekannt_am', 'klage_bis', 'bestand_am', 'bestand_von', 'anhaengig'];
    beweglich constant text[] := danach || array['zustand', 'vorgelegt_am', 'ergebnis', 'erledigt_am', 'neuer_bescheid_id', 'neuer_brief_id', 'bearbeitet_von',
        'bearbeitet_person', 'vertreter', 'vollmacht', 'vertreter_anschrift'];
begin
    if tg_op = 'DELETE' or old.zustand = 'ERLEDIGT' and to_jsonb(new) - danach <> to_jsonb(old) - danach
       or old.zustand = 'VORGELEGT' and new.zustand = 'OFFEN'
       or to_jsonb(new) - beweglich <> to_jsonb(old) - beweglich then
        raise exception 'Ein Widerspruch geht nur vorwärts: %', old.id;
    end if;
    if new.zustand = 'ERLEDIGT' and old.zustand <> 'ERLEDIGT' then
        new.schwebt := new.ergebnis in ('ZURUECKGEWIESEN', 'TEILWEISE');
    end if;
    -- What is suspended follows the action, and without one ends after its period only.
    if old.zustand = 'ERLEDIGT' and new.schwebt <> old.schwebt then
        if new.schwebt <> exists (select 1 from decision.klage k where k.widerspruch_id = new.id and k.rechtzeitig and k.zustand <> 'ERLEDIGT')
           or not new.schwebt and new.bestand_am is null
              and not exists (select 1 from decision.klage k where k.widerspruch_id = new.id and k.zustand = 'ERLEDIGT') then
            raise exception 'Was ausgesetzt ist, endet mit der Klagefrist oder der Klage: %', old.id;
        end if;
    end if;
    return new;
end $$;

-- A copy for who represents empfaenger in this objection.
alter table decision.zustellung add column vertretung uuid references decision.widerspruch;
alter table decision.zustellung add constraint zustellung_vertretung check (vertretung is null or empfaenger is not null);
drop index decision.zustellung_bescheid;
drop index decision.zustellung_schreiben;
create unique index zustellung_bescheid on decision.zustellung (bescheid_id, empfaenger, vertretung) nulls not distinct
    where bescheid_id is not null;
create unique index zustellung_schreiben on decision.zustellung (schreiben_id, empfaenger, vertretung) nulls not distinct
    where schreiben_id is not null;

alter table decision.textbaustein no force row level security;
insert into decision.textbaustein (code, sprache, version, gueltig_ab, bereit, text) values
    ('widerspruch.bevollmaechtigt', 'de', 1, date '2020-01-01', true, 'Uns liegt dafür eine Vollmacht vor. Deshalb wenden wir uns zu Ihrem Widerspruch an {vertreter} (§ 13 Abs. 3 Satz 1 SGB X). Sie bekommen unsere Schreiben dazu auch selbst.'),
    ('asylblg.widerspruch.bevollmaechtigt', 'de', 1, date '2020-01-01', true, 'Uns liegt dafür eine Vollmacht vor. Deshalb wenden wir uns zu Ihrem Widerspruch an {vertreter}. Sie bekommen unsere Schreiben dazu auch selbst.'),
    ('widerspruch.bevollmaechtigt_vwgo', 'de', 1, date '2020-01-01', true, 'Uns liegt dafür eine Vollmacht vor. Deshalb wenden wir uns zu Ihrem Widerspruch an {vertreter}. Sie bekommen unsere Schreiben dazu auch selbst.');
alter table decision.textbaustein force row level security;
