-- Refunds between authorities (§§ 102 to 114 SGB X). Both directions take two persons; what is decided never changes.
create table payment.erstattung (
    id                   uuid primary key,
    akte_id              uuid not null,
    kreis                int not null,
    aktenzeichen         text not null,
    person_id            uuid not null,
    kapitel              int not null,
    richtung             text not null check (richtung in ('EIGEN', 'FREMD')),
    norm                 text not null check (norm in ('SGBX_102', 'SGBX_103', 'SGBX_104', 'SGBX_105')),
    empfaenger           text not null check (length(empfaenger) between 2 and 70),
    anschrift            text not null check (length(anschrift) between 5 and 300),
    zeichen              bytea,
    von                  date not null,
    bis                  date not null check (bis >= von),
    gefordert_cent       bigint not null check (gefordert_cent > 0 and gefordert_cent < 10000000000),
    anerkannt_cent       bigint not null check (anerkannt_cent between 0 and gefordert_cent),
    eingang              date,
    kenntnis             date,
    iban                 text check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
    verwendung           text check (length(verwendung) between 1 and 100),
    begruendung          bytea not null,
    zustand              text not null check (zustand in ('VORGESCHLAGEN', 'GILT', 'ABGELEHNT', 'VERWORFEN')),
    angemeldet           date,
    vorgeschlagen_von    uuid not null,
    vorgeschlagen_person uuid,
    vorgeschlagen_am     timestamptz not null,
    freigegeben_von      uuid,
    freigegeben_person   uuid,
    freigegeben_am       timestamptz,
    -- A payment to the body came back; nothing more goes there.
    gestoert_am          timestamptz,
    check (freigegeben_person <> vorgeschlagen_person),
    check (zustand not in ('GILT', 'ABGELEHNT') or (freigegeben_von is not null and freigegeben_am is not null)),
    check ((richtung = 'FREMD') = (eingang is not null)),
    check (richtung = 'FREMD' or anerkannt_cent = gefordert_cent and iban is null),
    check (num_nonnulls(iban, verwendung) in (0, 2)),
    check (richtung = 'EIGEN' or (anerkannt_cent > 0) = (iban is not null)),
    check (zustand <> 'GILT' or anerkannt_cent > 0),
    check (zustand <> 'ABGELEHNT' or richtung = 'FREMD' and anerkannt_cent = 0)
);
create index erstattung_akte on payment.erstattung (akte_id, id);
create index erstattung_offen on payment.erstattung (akte_id) where richtung = 'FREMD' and zustand = 'VORGESCHLAGEN';
select ground.protect_akte('payment.erstattung');
revoke delete on payment.erstattung from tragwerk_web, tragwerk_jobs, tragwerk_batch;

create function payment.erstattung_vier_augen() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'Ein Erstattungsanspruch wird nicht gelöscht: %', old.id;
    end if;
    if tg_op = 'INSERT' then
        new.vorgeschlagen_person := payment.person_hinter(new.vorgeschlagen_von);
        new.freigegeben_person := payment.person_hinter(new.freigegeben_von);
        if new.zustand <> 'VORGESCHLAGEN' then
            raise exception 'Ein Erstattungsanspruch beginnt als Vorschlag: %', new.id;
        end if;
        return new;
    end if;
    new.freigegeben_person := case when new.freigegeben_von is distinct from old.freigegeben_von
        then payment.person_hinter(new.freigegeben_von) else old.freigegeben_person end;
    if to_jsonb(new) - array['kreis', 'zustand', 'angemeldet', 'freigegeben_von', 'freigegeben_person', 'freigegeben_am', 'gestoert_am']
       <> to_jsonb(old) - array['kreis', 'zustand', 'angemeldet', 'freigegeben_von', 'freigegeben_person', 'freigegeben_am', 'gestoert_am'] then
        raise exception 'Was vorgeschlagen ist, steht fest: %', old.id;
    end if;
    if old.zustand <> 'VORGESCHLAGEN' and (new.zustand, new.angemeldet, new.freigegeben_von, new.freigegeben_am)
       is distinct from (old.zustand, old.angemeldet, old.freigegeben_von, old.freigegeben_am) then
        raise exception 'Entschieden ist entschieden: %', old.id;
    end if;
    return new;
end $$;
create trigger vier_augen before insert or update or delete on payment.erstattung for each row execute function payment.erstattung_vier_augen();

-- What of each month goes to the other body: so much of her claim counts as fulfilled (§ 107 Abs. 1 SGB X).
create table payment.erstattung_monat (
    erstattung_id uuid not null references payment.erstattung,
    akte_id       uuid not null,
    kreis         int not null,
    monat         date not null check (extract(day from monat) = 1),
    cent          bigint not null check (cent > 0),
    primary key (erstattung_id, monat)
);
create index erstattung_monat_akte on payment.erstattung_monat (akte_id);
select ground.protect_akte('payment.erstattung_monat');
revoke update, delete on payment.erstattung_monat from tragwerk_web, tragwerk_jobs, tragwerk_batch;
create trigger unveraenderlich before update or delete on payment.erstattung_monat for each row execute function payment.unveraenderlich();

-- Money on claims of ours. A claim is the sum of its bookings.
create table payment.erstattung_buchung (
    id            uuid primary key,
    erstattung_id uuid not null references payment.erstattung,
    akte_id       uuid not null,
    kreis         int not null,
    lfd           int not null check (lfd > 0),
    art           text not null check (art in ('SOLL', 'EINGANG', 'ENDE')),
    cent          bigint not null check (cent <> 0 and (cent > 0) = (art = 'SOLL')),
    tag           date not null,
    beleg         text not null default '' check (length(beleg) <= 35),
    von_konto     uuid not null,
    am            timestamptz not null,
    unique (erstattung_id, lfd)
);
create index erstattung_buchung_akte on payment.erstattung_buchung (akte_id);
select ground.protect_akte('payment.erstattung_buchung');
revoke update, delete on payment.erstattung_buchung from tragwerk_web, tragwerk_jobs, tragwerk_batch;
create trigger unveraenderlich before update or delete on payment.erstattung_buchung for each row execute function payment.unveraenderlich();
create function payment.erstattung_nicht_mehr() returns trigger language plpgsql as $$
begin
    if (select sum(b.cent) from payment.erstattung_buchung b where b.erstattung_id = new.erstattung_id) < 0 then
        raise exception 'Mehr als offen ist: %', new.erstattung_id;
    end if;
    return null;
end $$;
create trigger nicht_mehr after insert on payment.erstattung_buchung for each row execute function payment.erstattung_nicht_mehr();
