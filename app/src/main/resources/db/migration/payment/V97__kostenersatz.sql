-- What heirs and who caused the help have to replace (§§ 102 to 105 SGB XII). One person proposes and hears, another decides;
-- what is proposed never changes. Who owes it is no person of ours: name and address are sealed for the file.
create table payment.kostenersatz (
    id                   uuid primary key,
    akte_id              uuid not null,
    kreis                int not null,
    aktenzeichen         text not null,
    person_id            uuid not null,
    kapitel              int not null,
    norm                 text not null check (norm in ('SGBXII_102', 'SGBXII_103', 'SGBXII_104', 'SGBXII_105')),
    wer                  text not null check (wer in ('PERSON', 'ANDERE', 'ERBE', 'ERBE_EHEGATTE')),
    name                 bytea not null,
    anschrift            bytea not null,
    von                  date not null check (extract(day from von) = 1),
    bis                  date not null check (extract(day from bis) = 1 and bis >= von),
    todestag             date,
    nachlass_cent        bigint check (nachlass_cent >= 0 and nachlass_cent < 100000000000),
    gepflegt             boolean not null default false,
    -- What another body paid for the same time (§ 105).
    erlangt_cent         bigint check (erlangt_cent > 0 and erlangt_cent < 10000000000),
    cent                 bigint not null check (cent > 0 and cent < 10000000000),
    -- Last day before the claim ends (§ 102 Abs. 4, § 103 Abs. 3); § 105 names none.
    erlischt             date,
    begruendung          bytea not null,
    angehoert_am         date not null,
    anhoerung_frist      date not null check (anhoerung_frist > angehoert_am),
    antwort              bytea,
    zustand              text not null check (zustand in ('VORGESCHLAGEN', 'GILT', 'RUHT', 'BEENDET', 'VERWORFEN')),
    bescheid_am          date,
    vorgeschlagen_von    uuid not null,
    vorgeschlagen_person uuid,
    vorgeschlagen_am     timestamptz not null,
    freigegeben_von      uuid,
    freigegeben_person   uuid,
    freigegeben_am       timestamptz,
    check (freigegeben_person <> vorgeschlagen_person),
    check (zustand not in ('GILT', 'RUHT', 'BEENDET')
        or (freigegeben_von is not null and freigegeben_am is not null and bescheid_am is not null)),
    check ((wer in ('ERBE', 'ERBE_EHEGATTE')) = (nachlass_cent is not null)),
    check ((norm = 'SGBXII_102') = (todestag is not null)),
    check ((norm = 'SGBXII_105') = (erlangt_cent is not null)),
    check (norm <> 'SGBXII_102' or wer in ('ERBE', 'ERBE_EHEGATTE')),
    check (norm = 'SGBXII_102' or wer <> 'ERBE_EHEGATTE'),
    check (norm <> 'SGBXII_105' or wer = 'PERSON'),
    check (not gepflegt or norm = 'SGBXII_102'),
    check ((norm = 'SGBXII_105') = (erlischt is null))
);
create index kostenersatz_akte on payment.kostenersatz (akte_id, id);
select ground.protect_akte('payment.kostenersatz');
revoke delete on payment.kostenersatz from tragwerk_web, tragwerk_jobs, tragwerk_batch;

create function payment.kostenersatz_vier_augen() returns trigger language plpgsql as $$
declare
    frei constant text[] := array['kreis', 'antwort', 'zustand', 'bescheid_am', 'freigegeben_von', 'freigegeben_person', 'freigegeben_am'];
begin
    if tg_op = 'DELETE' then
        raise exception 'Ein Kostenersatz wird nicht gelöscht: %', old.id;
    end if;
    if tg_op = 'INSERT' then
        new.vorgeschlagen_person := payment.person_hinter(new.vorgeschlagen_von);
        new.freigegeben_person := payment.person_hinter(new.freigegeben_von);
        if new.zustand <> 'VORGESCHLAGEN' then
            raise exception 'Ein Kostenersatz beginnt als Vorschlag: %', new.id;
        end if;
        return new;
    end if;
    new.freigegeben_person := case when new.freigegeben_von is distinct from old.freigegeben_von
        then payment.person_hinter(new.freigegeben_von) else old.freigegeben_person end;
    if to_jsonb(new) - frei <> to_jsonb(old) - frei then
        raise exception 'Was vorgeschlagen ist, steht fest: %', old.id;
    end if;
    if old.zustand <> 'VORGESCHLAGEN' and (new.antwort, new.bescheid_am, new.freigegeben_von, new.freigegeben_am)
       is distinct from (old.antwort, old.bescheid_am, old.freigegeben_von, old.freigegeben_am) then
        raise exception 'Entschieden ist entschieden: %', old.id;
    end if;
    if new.zustand <> old.zustand and not ((old.zustand, new.zustand) in (('VORGESCHLAGEN', 'GILT'), ('VORGESCHLAGEN', 'VERWORFEN'),
        ('GILT', 'RUHT'), ('RUHT', 'GILT'), ('GILT', 'BEENDET'), ('RUHT', 'BEENDET'))) then
        raise exception 'Von % führt kein Weg zu %: %', old.zustand, new.zustand, old.id;
    end if;
    return new;
end $$;
create trigger vier_augen before insert or update or delete on payment.kostenersatz
    for each row execute function payment.kostenersatz_vier_augen();

-- Money on it. A claim is the sum of its bookings.
create table payment.kostenersatz_buchung (
    id              uuid primary key,
    kostenersatz_id uuid not null references payment.kostenersatz,
    akte_id         uuid not null,
    kreis           int not null,
    lfd             int not null check (lfd > 0),
    art             text not null check (art in ('SOLL', 'EINGANG', 'ENDE')),
    cent            bigint not null check (cent <> 0 and (cent > 0) = (art = 'SOLL')),
    tag             date not null,
    beleg           text not null default '' check (length(beleg) <= 35),
    von_konto       uuid not null,
    am              timestamptz not null,
    unique (kostenersatz_id, lfd)
);
create index kostenersatz_buchung_akte on payment.kostenersatz_buchung (akte_id);
select ground.protect_akte('payment.kostenersatz_buchung');
revoke update, delete on payment.kostenersatz_buchung from tragwerk_web, tragwerk_jobs, tragwerk_batch;
create trigger unveraenderlich before update or delete on payment.kostenersatz_buchung for each row execute function payment.unveraenderlich();
create function payment.kostenersatz_nicht_mehr() returns trigger language plpgsql as $$
begin
    if (select sum(b.cent) from payment.kostenersatz_buchung b where b.kostenersatz_id = new.kostenersatz_id) < 0 then
        raise exception 'Mehr als offen ist: %', new.kostenersatz_id;
    end if;
    return null;
end $$;
create trigger nicht_mehr after insert on payment.kostenersatz_buchung for each row execute function payment.kostenersatz_nicht_mehr();
