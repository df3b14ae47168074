-- What comes after a Widerspruchsbescheid. An objection and an action suspend until the act is final (§ 86a Abs. 1 SGG, § 80b Abs. 1 Satz 1 VwGO): between
-- the Widerspruchsbescheid and the end of the period for the action, and while the action runs, what is challenged is not carried out.
-- schwebt: closed here without full success, and an action can still come or runs. Objections that were closed before this script stay closed.
alter table decision.widerspruch
    add column schwebt     boolean not null default false,
    add column bekannt_am  date,
    add column klage_bis   date,
    add column bestand_am  date,
    add column bestand_von uuid,
    add constraint widerspruch_klagefrist check ((bekannt_am is null) = (klage_bis is null) and (bekannt_am is null or zustand = 'ERLEDIGT')),
    add constraint widerspruch_schwebt check (not schwebt or zustand = 'ERLEDIGT' and ergebnis in ('ZURUECKGEWIESEN', 'TEILWEISE') and bestand_am is null),
    add constraint widerspruch_bestand check ((bestand_am is null) = (bestand_von is null) and (bestand_am is null or klage_bis < bestand_am));
alter table decision.widerspruch add column anhaengig boolean not null generated always as (zustand <> 'ERLEDIGT' or schwebt) stored;

-- An action about what an objection was about. Late ones are kept and suspend nothing.
create table decision.klage (
    id             uuid primary key,
    akte_id        uuid not null,
    kreis          int not null,
    widerspruch_id uuid not null references decision.widerspruch,
    eingang        date not null,
    gericht        text not null check (length(gericht) between 3 and 200),
    aktenzeichen   text not null default '' check (length(aktenzeichen) <= 60),
    frist_ende     date,
    rechtzeitig    boolean not null generated always as (frist_ende is null or eingang <= frist_ende) stored,
    von_konto      uuid not null,
    von_person     uuid,
    am             timestamptz not null,
    zustand        text not null check (zustand in ('OFFEN', 'AUSZUFUEHREN', 'ERLEDIGT')),
    ergebnis       text check (ergebnis in ('STATTGEGEBEN', 'TEILWEISE', 'ANERKENNTNIS', 'VERGLEICH', 'ABGEWIESEN', 'ZURUECKGENOMMEN', 'HAUPTSACHE_ERLEDIGT')),
    ergebnis_am    date,
    neuer_bescheid_id uuid references decision.bescheid,
    neuer_brief_id uuid references decision.briefentscheid,
    bearbeitet_von uuid,
    bearbeitet_person uuid,
    check ((zustand = 'OFFEN') = (ergebnis is null) and (ergebnis is null) = (ergebnis_am is null)),
    check (zustand <> 'AUSZUFUEHREN' or ergebnis in ('STATTGEGEBEN', 'TEILWEISE', 'ANERKENNTNIS', 'VERGLEICH')),
    check (num_nonnulls(neuer_bescheid_id, neuer_brief_id) = 0 or zustand = 'ERLEDIGT')
);
create unique index klage_eine on decision.klage (widerspruch_id) where zustand <> 'ERLEDIGT';
create index klage_widerspruch on decision.klage (widerspruch_id);
create index klage_akte on decision.klage (akte_id, id);
select ground.protect_akte('decision.klage');

create function decision.klage_fest() returns trigger language plpgsql as $$
declare
    w decision.widerspruch;
    b decision.briefentscheid;
    beweglich constant text[] := array['kreis', 'aktenzeichen', 'zustand', 'ergebnis', 'ergebnis_am', 'neuer_bescheid_id', 'neuer_brief_id', 'bearbeitet_von',
        'bearbeitet_person', 'rechtzeitig'];
begin
    if tg_op = 'DELETE' then
        raise exception 'Eine Klage geht nur vorwärts: %', old.id;
    end if;
    if tg_op = 'INSERT' then
        new.von_person := decision.person_hinter(new.von_konto);
        if new.zustand <> 'OFFEN' or not exists (select 1 from decision.widerspruch x where x.id = new.widerspruch_id and x.akte_id = new.akte_id
           and x.zustand = 'ERLEDIGT' and x.ergebnis in ('ZURUECKGEWIESEN', 'TEILWEISE')) then
            raise exception 'Geklagt wird nach einem Widerspruch, der nicht ganz Erfolg hatte: %', new.id;
        end if;
        return new;
    end if;
    if old.zustand = 'ERLEDIGT' and to_jsonb(new) - array['kreis', 'aktenzeichen', 'rechtzeitig'] <> to_jsonb(old) - array['kreis', 'aktenzeichen', 'rechtzeitig']
       or old.zustand = 'AUSZUFUEHREN' and (new.zustand = 'OFFEN' or new.ergebnis <> old.ergebnis)
       or to_jsonb(new) - beweglich <> to_jsonb(old) - beweglich then
        raise exception 'Eine Klage geht nur vorwärts: %', old.id;
    end if;
    if new.bearbeitet_von is distinct from old.bearbeitet_von then
        new.bearbeitet_person := decision.person_hinter(new.bearbeitet_von);
    end if;
    if new.zustand = 'ERLEDIGT' and old.zustand <> 'ERLEDIGT' and new.ergebnis in ('STATTGEGEBEN', 'TEILWEISE', 'ANERKENNTNIS', 'VERGLEICH') then
        select * into w from decision.widerspruch where id = new.widerspruch_id;
        if w.brief_id is null then
            if new.neuer_bescheid_id is null or new.neuer_bescheid_id = w.bescheid_id then
                raise exception 'Was das Gericht geändert hat, führt ein neuer Bescheid aus: %', new.id;
            end if;
            return new;
        end if;
        select * into b from decision.briefentscheid where id = w.brief_id;
        if b.ende_von is null and not exists (select 1 from decision.briefentscheid n where n.id = new.neuer_brief_id and n.akte_id = new.akte_id
           and n.id <> w.brief_id and n.zustand = 'FREIGEGEBEN') then
            raise exception 'Was das Gericht geändert hat, führt ein neuer Bescheid aus: %', new.id;
        end if;
        -- As with an objection against a letter: who recorded it does not let it succeed as well.
        if new.von_person is null or new.bearbeitet_person is null or new.von_person = new.bearbeitet_person then
            raise exception 'Dass eine Klage Erfolg hat, hält eine andere Person fest als die, die sie erfasst hat: %', new.id;
        end if;
    end if;
    return new;
end $$;
create trigger fest before insert or update or delete on decision.klage for each row execute function decision.klage_fest();

create or replace function decision.widerspruch_fest() returns trigger language plpgsql as $$
declare
    danach constant text[] := array['kreis', 'schwebt', 'bekannt_am', 'klage_bis', 'bestand_am', 'bestand_von', 'anhaengig'];
    beweglich constant text[] := danach || array['zustand', 'vorgelegt_am', 'ergebnis', 'erledigt_am', 'neuer_bescheid_id', 'neuer_brief_id', 'bearbeitet_von',
        'bearbeitet_person'];
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

create or replace function decision.briefentscheid_fest() returns trigger language plpgsql as $$
begin
    if (new.id, new.antrag_id, new.leistung, new.eingang, new.ende_von) is distinct from (old.id, old.antrag_id, old.leistung, old.eingang, old.ende_von) then
        raise exception 'Ein Antrag behält seine Entscheidung: %', old.id;
    end if;
    if new.zustand = 'FREIGEGEBEN' and (new.art, new.inhalt, new.geld) is distinct from (old.art, old.inhalt, old.geld) then
        raise exception 'Freigegeben wird, was vorgeschlagen ist: %', old.id;
    end if;
    if old.zustand in ('FREIGEGEBEN', 'VERWORFEN')
       and to_jsonb(new) - array['kreis', 'aufgehoben'] is distinct from to_jsonb(old) - array['kreis', 'aufgehoben'] then
        raise exception 'Entschieden ist entschieden: %', old.id;
    end if;
    if old.aufgehoben and not new.aufgehoben then
        raise exception 'Aufgehoben ist aufgehoben: %', old.id;
    end if;
    if new.aufgehoben and not old.aufgehoben then
        if not exists (select 1 from decision.widerspruch w where w.brief_id = new.id and w.ergebnis in ('ABHILFE', 'STATTGEGEBEN', 'TEILWEISE'))
           and not exists (select 1 from decision.widerspruch w join decision.klage k on k.widerspruch_id = w.id
                           where w.brief_id = new.id and k.zustand = 'ERLEDIGT' and k.ergebnis in ('STATTGEGEBEN', 'TEILWEISE', 'ANERKENNTNIS', 'VERGLEICH')) then
            raise exception 'Ein Bescheid wird nur auf einen Widerspruch oder eine Klage aufgehoben: %', old.id;
        end if;
    end if;
    return new;
end $$;
