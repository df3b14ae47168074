-- Payment to others than the person herself (§ 35a SGB XII): rent to the landlord, energy to the supplier.
-- Money that goes to somebody else needs two persons, like a run.
create table payment.direktzahlung (
    id                   uuid primary key,
    akte_id              uuid not null,
    kreis                int not null,
    zweck                text not null check (zweck in ('UNTERKUNFT', 'ENERGIE')),
    empfaenger           text not null check (length(empfaenger) between 2 and 70),
    iban                 text not null check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
    verwendung           text not null check (length(verwendung) between 1 and 100),
    cent                 bigint not null check (cent > 0 and cent < 1000000000),
    von                  date not null check (extract(day from von) = 1),
    bis                  date check (bis >= von - interval '1 month' and extract(day from bis) = 1),
    grund                text not null check (grund in ('ANTRAG', 'SICHERUNG')),
    begruendung          bytea not null,
    zustand              text not null check (zustand in ('VORGESCHLAGEN', 'GILT', 'VERWORFEN')),
    vorgeschlagen_von    uuid not null,
    vorgeschlagen_person uuid,
    vorgeschlagen_am     timestamptz not null,
    freigegeben_von      uuid,
    freigegeben_person   uuid,
    freigegeben_am       timestamptz,
    beendet_von          uuid,
    beendet_am           timestamptz,
    -- A payment to this account came back; nothing more goes there.
    gestoert_am          timestamptz,
    check (freigegeben_person <> vorgeschlagen_person),
    check (zustand <> 'GILT' or (freigegeben_von is not null and freigegeben_am is not null)),
    check ((beendet_von is null) = (beendet_am is null))
);
create index direktzahlung_akte on payment.direktzahlung (akte_id);
-- One proposal at a time for each purpose.
create unique index direktzahlung_vorschlag on payment.direktzahlung (akte_id, zweck) where zustand = 'VORGESCHLAGEN';
select ground.protect_akte('payment.direktzahlung');
create function payment.direktzahlung_vier_augen() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'Eine Direktzahlung wird nicht gelöscht: %', old.id;
    end if;
    if tg_op = 'INSERT' then
        new.vorgeschlagen_person := payment.person_hinter(new.vorgeschlagen_von);
        new.freigegeben_person := payment.person_hinter(new.freigegeben_von);
        if new.zustand <> 'VORGESCHLAGEN' then
            raise exception 'Eine Direktzahlung beginnt als Vorschlag: %', new.id;
        end if;
        return new;
    end if;
    new.freigegeben_person := case when new.freigegeben_von is distinct from old.freigegeben_von
        then payment.person_hinter(new.freigegeben_von) else old.freigegeben_person end;
    if to_jsonb(new) - array['kreis', 'zustand', 'bis', 'freigegeben_von', 'freigegeben_person', 'freigegeben_am', 'beendet_von', 'beendet_am', 'gestoert_am']
       <> to_jsonb(old) - array['kreis', 'zustand', 'bis', 'freigegeben_von', 'freigegeben_person', 'freigegeben_am', 'beendet_von', 'beendet_am', 'gestoert_am'] then
        raise exception 'Was vorgeschlagen ist, steht fest: %', old.id;
    end if;
    if new.zustand <> old.zustand and old.zustand <> 'VORGESCHLAGEN' then
        raise exception 'Entschieden ist entschieden: %', old.id;
    end if;
    if old.zustand <> 'VORGESCHLAGEN' and (new.freigegeben_von, new.freigegeben_am) is distinct from (old.freigegeben_von, old.freigegeben_am) then
        raise exception 'Freigegeben ist freigegeben: %', old.id;
    end if;
    -- Its end may come earlier, never later.
    if old.bis is not null and (new.bis is null or new.bis > old.bis) then
        raise exception 'Eine Direktzahlung wird nicht verlängert: %', old.id;
    end if;
    return new;
end $$;
create trigger vier_augen before insert or update or delete on payment.direktzahlung for each row execute function payment.direktzahlung_vier_augen();

-- The same Bescheid is split anew when somebody else gets a part. One row still holds for a person, purpose and month.
alter table payment.plan drop constraint plan_bescheid_id_person_id_zweck_monat_key;
-- The days on which a row began and ceased to hold, for the account of the case.
alter table payment.plan add column seit date;
alter table payment.plan add column ersetzt_seit date;
create or replace function payment.plan_fest() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.ersetzt_durch is not null and (new.ersetzt_durch, new.ersetzt_seit) is distinct from (old.ersetzt_durch, old.ersetzt_seit)
       or to_jsonb(new) - array['kreis', 'offen', 'ersetzt_durch', 'ersetzt_seit'] <> to_jsonb(old) - array['kreis', 'offen', 'ersetzt_durch', 'ersetzt_seit'] then
        raise exception 'Der Zahlungsplan wird ersetzt, nicht geändert: %', old.id;
    end if;
    return new;
end $$;
