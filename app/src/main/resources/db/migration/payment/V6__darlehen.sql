-- Loans and single grants (§§ 36, 37, 37a, 38, 91 SGB XII), and what is kept back from running benefits for loans and
-- other claims (§§ 26, 37, 37a, 44b). Both take two persons; what is decided never changes.

create table payment.darlehen (
    id                   uuid primary key,
    akte_id              uuid not null,
    kreis                int not null,
    aktenzeichen         text not null,
    person_id            uuid not null,
    kapitel              int not null check (kapitel in (3, 4)),
    grund                text not null check (grund in ('BEDARF', 'ERSTE_RENTE', 'KURZ', 'MIETSCHULDEN', 'VERMOEGEN')),
    form                 text not null check (form = 'DARLEHEN' or form = 'BEIHILFE' and grund = 'MIETSCHULDEN'),
    cent                 bigint not null check (cent > 0 and cent < 1000000000),
    monat                date not null check (extract(day from monat) = 1),
    rate_cent            bigint not null check (rate_cent >= 0 and (rate_cent = 0 or form = 'DARLEHEN' and grund in ('BEDARF', 'ERSTE_RENTE'))),
    faellig              date,
    empfaenger           text check (length(empfaenger) between 2 and 70),
    iban                 text check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
    verwendung           text check (length(verwendung) between 1 and 100),
    begruendung          bytea not null,
    zustand              text not null check (zustand in ('VORGESCHLAGEN', 'GILT', 'VERWORFEN')),
    vorgeschlagen_von    uuid not null,
    vorgeschlagen_person uuid,
    vorgeschlagen_am     timestamptz not null,
    freigegeben_von      uuid,
    freigegeben_person   uuid,
    freigegeben_am       timestamptz,
    gestoert_am          timestamptz,
    check (freigegeben_person <> vorgeschlagen_person),
    check (zustand <> 'GILT' or (freigegeben_von is not null and freigegeben_am is not null)),
    check (num_nonnulls(empfaenger, iban, verwendung) in (0, 3)),
    check (form = 'BEIHILFE' or rate_cent > 0 or faellig is not null)
);
create index darlehen_akte on payment.darlehen (akte_id, id);
-- One of a kind for a person and month: the plan has one row for it.
create unique index darlehen_eines on payment.darlehen (person_id, form, monat) where zustand <> 'VERWORFEN';
select ground.protect_akte('payment.darlehen');
revoke delete on payment.darlehen from tragwerk_web, tragwerk_jobs, tragwerk_batch;

create table payment.einbehalt (
    id                   uuid primary key,
    akte_id              uuid not null,
    kreis                int not null,
    forderung_id         uuid not null references payment.forderung,
    person_id            uuid not null,
    grund                text not null check (grund in ('PFLICHTVERLETZUNG', 'DOPPELT', 'VORLAEUFIG', 'DARLEHEN', 'ERSTE_RENTE')),
    rate_cent            bigint not null check (rate_cent > 0),
    stufe                int not null check (stufe between 1 and 6),
    erste                date not null check (extract(day from erste) = 1),
    -- Last month (three years, §§ 26, 44b); without for loans.
    bis                  date check (bis >= erste - interval '1 month' and extract(day from bis) = 1),
    begruendung          bytea not null,
    angehoert_am         date,
    anhoerung_frist      date check (anhoerung_frist > angehoert_am),
    antwort              bytea,
    zustand              text not null check (zustand in ('VORGESCHLAGEN', 'GILT', 'RUHT', 'BEENDET', 'VERWORFEN')),
    ruht_seit            date check (extract(day from ruht_seit) = 1),
    vorgeschlagen_von    uuid not null,
    vorgeschlagen_person uuid,
    vorgeschlagen_am     timestamptz not null,
    freigegeben_von      uuid,
    freigegeben_person   uuid,
    freigegeben_am       timestamptz,
    check (freigegeben_person <> vorgeschlagen_person),
    check (zustand not in ('GILT', 'RUHT', 'BEENDET') or (freigegeben_von is not null and freigegeben_am is not null)),
    check ((zustand = 'RUHT') = (ruht_seit is not null)),
    check (grund in ('DARLEHEN', 'ERSTE_RENTE') or bis is not null)
);
create index einbehalt_akte on payment.einbehalt (akte_id, id);
-- One for a claim: a second one could keep the same money back twice.
create unique index einbehalt_einer on payment.einbehalt (forderung_id) where zustand in ('VORGESCHLAGEN', 'GILT', 'RUHT');
select ground.protect_akte('payment.einbehalt');
revoke delete on payment.einbehalt from tragwerk_web, tragwerk_jobs, tragwerk_batch;

create function payment.darlehen_vier_augen() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'Ein Darlehen wird nicht gelöscht: %', old.id;
    end if;
    if tg_op = 'INSERT' then
        new.vorgeschlagen_person := payment.person_hinter(new.vorgeschlagen_von);
        new.freigegeben_person := payment.person_hinter(new.freigegeben_von);
        if new.zustand <> 'VORGESCHLAGEN' then
            raise exception 'Ein Darlehen beginnt als Vorschlag: %', new.id;
        end if;
        return new;
    end if;
    new.freigegeben_person := case when new.freigegeben_von is distinct from old.freigegeben_von
        then payment.person_hinter(new.freigegeben_von) else old.freigegeben_person end;
    if to_jsonb(new) - array['kreis', 'zustand', 'freigegeben_von', 'freigegeben_person', 'freigegeben_am', 'gestoert_am']
       <> to_jsonb(old) - array['kreis', 'zustand', 'freigegeben_von', 'freigegeben_person', 'freigegeben_am', 'gestoert_am'] then
        raise exception 'Was vorgeschlagen ist, steht fest: %', old.id;
    end if;
    if old.zustand <> 'VORGESCHLAGEN' and (new.zustand, new.freigegeben_von, new.freigegeben_am) is distinct from (old.zustand, old.freigegeben_von, old.freigegeben_am) then
        raise exception 'Entschieden ist entschieden: %', old.id;
    end if;
    return new;
end $$;
create trigger vier_augen before insert or update or delete on payment.darlehen for each row execute function payment.darlehen_vier_augen();

create function payment.einbehalt_vier_augen() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'Ein Einbehalt wird nicht gelöscht: %', old.id;
    end if;
    if tg_op = 'INSERT' then
        new.vorgeschlagen_person := payment.person_hinter(new.vorgeschlagen_von);
        new.freigegeben_person := payment.person_hinter(new.freigegeben_von);
        -- The one of a loan is decided with the loan, by the same two persons.
        if new.zustand <> 'VORGESCHLAGEN' and (new.zustand <> 'GILT' or new.grund not in ('DARLEHEN', 'ERSTE_RENTE')) then
            raise exception 'Ein Einbehalt beginnt als Vorschlag: %', new.id;
        end if;
        return new;
    end if;
    new.freigegeben_person := case when new.freigegeben_von is distinct from old.freigegeben_von
        then payment.person_hinter(new.freigegeben_von) else old.freigegeben_person end;
    if to_jsonb(new) - array['kreis', 'zustand', 'bis', 'ruht_seit', 'antwort', 'freigegeben_von', 'freigegeben_person', 'freigegeben_am']
       <> to_jsonb(old) - array['kreis', 'zustand', 'bis', 'ruht_seit', 'antwort', 'freigegeben_von', 'freigegeben_person', 'freigegeben_am'] then
        raise exception 'Was vorgeschlagen ist, steht fest: %', old.id;
    end if;
    if new.zustand <> old.zustand and (old.zustand, new.zustand) not in (
        ('VORGESCHLAGEN', 'GILT'), ('VORGESCHLAGEN', 'VERWORFEN'), ('GILT', 'RUHT'), ('RUHT', 'GILT'), ('GILT', 'BEENDET'), ('RUHT', 'BEENDET')) then
        raise exception 'Ein Einbehalt geht nicht von % nach %: %', old.zustand, new.zustand, old.id;
    end if;
    if old.zustand <> 'VORGESCHLAGEN' and (new.freigegeben_von, new.freigegeben_am) is distinct from (old.freigegeben_von, old.freigegeben_am) then
        raise exception 'Freigegeben ist freigegeben: %', old.id;
    end if;
    -- Only a time of rest moves the end, and only by its length.
    if new.bis is distinct from old.bis and not (old.zustand = 'RUHT' and new.zustand = 'GILT' and new.bis > old.bis) then
        raise exception 'Ein Einbehalt wird nicht verlängert: %', old.id;
    end if;
    return new;
end $$;
create trigger vier_augen before insert or update or delete on payment.einbehalt for each row execute function payment.einbehalt_vier_augen();

-- What a claim comes from, and that it can shrink by what is kept back.
alter table payment.forderung add column art text not null default 'ERSTATTUNG' check (art in ('ERSTATTUNG', 'VORLAEUFIG', 'DARLEHEN'));
alter table payment.forderung_buchung drop constraint forderung_buchung_art_check;
alter table payment.forderung_buchung add constraint forderung_buchung_art_check check (art in ('SOLL', 'KORREKTUR', 'EINGANG', 'NIEDERSCHLAGUNG', 'EINBEHALT'));
alter table payment.forderung_buchung add constraint forderung_buchung_einbehalt_check check (art <> 'EINBEHALT' or cent < 0);
create or replace function payment.nicht_mehr_als_offen() returns trigger language plpgsql as $$
begin
    if new.art in ('EINGANG', 'NIEDERSCHLAGUNG', 'EINBEHALT')
       and (select sum(b.cent) from payment.forderung_buchung b where b.forderung_id = new.forderung_id) < 0 then
        raise exception 'Mehr als offen ist: %', new.forderung_id;
    end if;
    return null;
end $$;

-- What is kept back leaves the claim by exactly that: the same id in both tables, or neither.
create function payment.einbehalt_geht_auf() returns trigger language plpgsql as $$
begin
    if new.art = 'EINBEHALT' and not exists (select 1 from payment.forderung_buchung b join payment.einbehalt e on e.forderung_id = b.forderung_id
        where b.id = new.id and b.art = 'EINBEHALT' and b.cent = -new.cent and e.id = new.anlass_id) then
        raise exception 'Ein Einbehalt mindert die Forderung um seinen Betrag: %', new.id;
    end if;
    return null;
end $$;
create constraint trigger einbehalt_geht_auf after insert on payment.verrechnung deferrable initially deferred
    for each row execute function payment.einbehalt_geht_auf();

-- Several can be kept back in a month: one row of the plan for each.
drop index payment.plan_eine;
create unique index plan_eine on payment.plan (person_id, zweck, monat,
    (case when zweck = 'EINBEHALT' then empfaenger_id else '00000000-0000-0000-0000-000000000000'::uuid end)) where ersetzt_durch is null;
