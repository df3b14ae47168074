-- Maintenance that passes to the authority (§ 94 SGB XII). Who owes it is no person of ours: name and address are sealed for the
-- file. The notice is a letter that decides nothing; amounts take two persons; what is owed is booked month by month.
create table payment.unterhalt (
    id              uuid primary key,
    akte_id         uuid not null,
    kreis           int not null,
    aktenzeichen    text not null,
    person_id       uuid not null,
    kapitel         int not null,
    pflichtig       text not null check (pflichtig in ('ELTERN', 'KIND', 'EHEGATTE', 'GESCHIEDEN', 'ELTERNTEIL')),
    name            bytea not null,
    anschrift       bytea not null,
    -- An adult child with a disability or in need of care: parents owe a flat amount (§ 94 Abs. 2).
    pauschal        boolean not null check (not pauschal or pflichtig = 'ELTERN'),
    anlass          bytea not null,
    angezeigt_am    date not null,
    -- § 94 Abs. 5: given back to the person, who sues herself.
    rueck_am        date,
    rueck           bytea,
    von_konto       uuid not null,
    am              timestamptz not null,
    check (num_nonnulls(rueck_am, rueck) in (0, 2))
);
create index unterhalt_akte on payment.unterhalt (akte_id, id);
select ground.protect_akte('payment.unterhalt');
revoke delete on payment.unterhalt from tragwerk_web, tragwerk_jobs, tragwerk_batch;
create function payment.unterhalt_fest() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or to_jsonb(new) - array['kreis', 'rueck_am', 'rueck'] <> to_jsonb(old) - array['kreis', 'rueck_am', 'rueck']
       or old.rueck_am is not null and (new.rueck_am, new.rueck) is distinct from (old.rueck_am, old.rueck) then
        raise exception 'Was mitgeteilt ist, steht fest: %', old.id;
    end if;
    return new;
end $$;
create trigger fest before update or delete on payment.unterhalt for each row execute function payment.unterhalt_fest();

-- How much each month, from a month on until a newer amount begins; nothing more is 0.
create table payment.unterhalt_betrag (
    id                   uuid primary key,
    unterhalt_id         uuid not null references payment.unterhalt,
    akte_id              uuid not null,
    kreis                int not null,
    zugang               date not null,
    von                  date not null check (extract(day from von) = 1 and von >= date_trunc('month', zugang)),
    cent                 bigint not null check (cent >= 0 and cent < 10000000),
    -- Yearly income of parents or children (§ 94 Abs. 1a).
    einkommen_cent       bigint check (einkommen_cent >= 0),
    begruendung          bytea not null,
    zustand              text not null check (zustand in ('VORGESCHLAGEN', 'GILT', 'VERWORFEN')),
    vorgeschlagen_von    uuid not null,
    vorgeschlagen_person uuid,
    vorgeschlagen_am     timestamptz not null,
    freigegeben_von      uuid,
    freigegeben_person   uuid,
    freigegeben_am       timestamptz,
    check (freigegeben_person <> vorgeschlagen_person),
    check (zustand <> 'GILT' or (freigegeben_von is not null and freigegeben_am is not null))
);
create index unterhalt_betrag_akte on payment.unterhalt_betrag (akte_id, id);
-- One waits at a time, and from a month on one amount holds.
create unique index unterhalt_betrag_einer on payment.unterhalt_betrag (unterhalt_id) where zustand = 'VORGESCHLAGEN';
select ground.protect_akte('payment.unterhalt_betrag');
revoke delete on payment.unterhalt_betrag from tragwerk_web, tragwerk_jobs, tragwerk_batch;
create function payment.unterhalt_vier_augen() returns trigger language plpgsql as $$
declare
    frei constant text[] := array['kreis', 'zustand', 'freigegeben_von', 'freigegeben_person', 'freigegeben_am'];
begin
    if tg_op = 'DELETE' then
        raise exception 'Ein Unterhaltsbetrag wird nicht gelöscht: %', old.id;
    end if;
    if tg_op = 'INSERT' then
        new.vorgeschlagen_person := payment.person_hinter(new.vorgeschlagen_von);
        new.freigegeben_person := payment.person_hinter(new.freigegeben_von);
        if new.zustand <> 'VORGESCHLAGEN' then
            raise exception 'Ein Unterhaltsbetrag beginnt als Vorschlag: %', new.id;
        end if;
        return new;
    end if;
    new.freigegeben_person := case when new.freigegeben_von is distinct from old.freigegeben_von
        then payment.person_hinter(new.freigegeben_von) else old.freigegeben_person end;
    if to_jsonb(new) - frei <> to_jsonb(old) - frei then
        raise exception 'Was vorgeschlagen ist, steht fest: %', old.id;
    end if;
    if old.zustand <> 'VORGESCHLAGEN' and to_jsonb(new) - array['kreis'] <> to_jsonb(old) - array['kreis'] then
        raise exception 'Entschieden ist entschieden: %', old.id;
    end if;
    return new;
end $$;
create trigger vier_augen before insert or update or delete on payment.unterhalt_betrag
    for each row execute function payment.unterhalt_vier_augen();

-- Money on it. What is owed names its month and follows what was paid in it, so it can go down again.
create table payment.unterhalt_buchung (
    id           uuid primary key,
    unterhalt_id uuid not null references payment.unterhalt,
    akte_id      uuid not null,
    kreis        int not null,
    lfd          int not null check (lfd > 0),
    art          text not null check (art in ('SOLL', 'EINGANG', 'ENDE')),
    monat        date check (extract(day from monat) = 1),
    cent         bigint not null check (cent <> 0 and (art = 'SOLL' or cent < 0)),
    tag          date not null,
    beleg        text not null default '' check (length(beleg) <= 35),
    von_konto    uuid not null,
    am           timestamptz not null,
    unique (unterhalt_id, lfd),
    check ((art = 'SOLL') = (monat is not null))
);
create index unterhalt_buchung_akte on payment.unterhalt_buchung (akte_id);
select ground.protect_akte('payment.unterhalt_buchung');
revoke update, delete on payment.unterhalt_buchung from tragwerk_web, tragwerk_jobs, tragwerk_batch;
create trigger unveraenderlich before update or delete on payment.unterhalt_buchung for each row execute function payment.unveraenderlich();
create function payment.unterhalt_nicht_mehr() returns trigger language plpgsql as $$
begin
    if new.art <> 'SOLL' and (select sum(b.cent) from payment.unterhalt_buchung b where b.unterhalt_id = new.unterhalt_id) < 0 then
        raise exception 'Mehr als offen ist: %', new.unterhalt_id;
    end if;
    if new.art = 'SOLL' and (select sum(b.cent) from payment.unterhalt_buchung b
        where b.unterhalt_id = new.unterhalt_id and b.art = 'SOLL' and b.monat = new.monat) < 0 then
        raise exception 'Weniger als nichts für einen Monat: %', new.unterhalt_id;
    end if;
    return null;
end $$;
create trigger nicht_mehr after insert on payment.unterhalt_buchung for each row execute function payment.unterhalt_nicht_mehr();
