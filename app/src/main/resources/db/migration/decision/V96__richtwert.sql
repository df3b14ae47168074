-- What a Mandant holds adequate for a home (§ 35 SGB XII): versions of its own limits, by the number of people who live there. One person
-- proposes a version, another one releases it; neither its content nor what became of it ever changes.

create table decision.richtwert (
    id                 uuid primary key,
    nummer             int generated always as identity unique,
    -- Vergleichsraum and its postcodes; empty holds for everybody no Vergleichsraum names.
    raum               text not null check (length(raum) <= 100),
    plz                text[] not null,
    ab                 date not null check (extract(day from ab) = 1),
    -- Last day of the last month; null until a later version takes its place.
    bis                date check (bis > ab and extract(day from bis + 1) = 1),
    -- Cents in a month for 1, 2, 3 … people; heating may have no limit.
    unterkunft         bigint[] not null check (cardinality(unterkunft) between 1 and 8 and 0 < all (unterkunft)),
    heizung            bigint[] not null check (cardinality(heizung) in (0, cardinality(unterkunft)) and 0 < all (heizung)),
    weitere_unterkunft bigint check (weitere_unterkunft > 0),
    weitere_heizung    bigint check (weitere_heizung > 0),
    richtlinie         text not null check (length(richtlinie) between 3 and 200),
    beschluss          text not null check (length(beschluss) between 3 and 200),
    beschluss_am       date not null,
    fundstelle         text not null check (length(fundstelle) <= 100),
    bemerkung          text not null check (length(bemerkung) <= 2000),
    -- Of the form: sent twice it proposes once.
    schluessel         uuid not null unique,
    zustand            text not null check (zustand in ('VORGESCHLAGEN', 'FREIGEGEBEN', 'ABGELEHNT', 'ZURUECKGEZOGEN')),
    erstellt_von       uuid not null,
    erstellt_person    uuid not null,
    erstellt_am        timestamptz not null,
    entschieden_von    uuid,
    entschieden_person uuid,
    entschieden_am     timestamptz,
    grund              text not null default '' check (length(grund) <= 2000),
    check ((raum = '') = (cardinality(plz) = 0)),
    check ((zustand = 'VORGESCHLAGEN') = (entschieden_von is null) and (entschieden_von is null) = (entschieden_am is null)),
    check (zustand not in ('FREIGEGEBEN', 'ABGELEHNT') or entschieden_person <> erstellt_person),
    check (zustand <> 'ZURUECKGEZOGEN' or entschieden_person = erstellt_person),
    check (zustand <> 'ABGELEHNT' or grund <> '')
);
select ground.protect_open('decision.richtwert');
revoke delete on decision.richtwert from tragwerk_web, tragwerk_jobs, tragwerk_batch;

create function decision.richtwert_vier_augen() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'Eine Fassung der Richtwerte wird nicht gelöscht: %', old.id;
    end if;
    if tg_op = 'INSERT' then
        if new.zustand <> 'VORGESCHLAGEN' then
            raise exception 'Eine Fassung der Richtwerte beginnt als Vorschlag: %', new.id;
        end if;
        new.erstellt_person := decision.person_hinter(new.erstellt_von);
        return new;
    end if;
    if old.zustand <> 'VORGESCHLAGEN' then
        raise exception 'Über diese Fassung der Richtwerte ist entschieden: %', old.id;
    end if;
    if (to_jsonb(new) - array['zustand', 'entschieden_von', 'entschieden_person', 'entschieden_am', 'grund'])
       is distinct from (to_jsonb(old) - array['zustand', 'entschieden_von', 'entschieden_person', 'entschieden_am', 'grund']) then
        raise exception 'Eine Fassung der Richtwerte ändert sich nicht: %', old.id;
    end if;
    new.entschieden_person := decision.person_hinter(new.entschieden_von);
    return new;
end $$;
create trigger vier_augen before insert or update or delete on decision.richtwert for each row execute function decision.richtwert_vier_augen();

-- A limit an officer took over for her case names the version it came from.
alter table decision.tatsache drop constraint tatsache_quelle_check;
alter table decision.tatsache add constraint tatsache_quelle_check
    check (quelle in ('ANTRAG', 'NACHWEIS', 'SACHBEARBEITUNG', 'RICHTWERT') and (quelle <> 'RICHTWERT' or quelle_id is not null and grund is not null));
