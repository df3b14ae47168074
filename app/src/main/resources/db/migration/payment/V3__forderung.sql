-- What persons owe and what became of it. Nothing is changed: a claim is the sum of its bookings.

create table payment.forderung (
    id           uuid primary key,
    akte_id      uuid not null,
    kreis        int not null,
    aktenzeichen text not null,
    person_id    uuid not null,
    bescheid_id  uuid not null,
    faellig      date not null,
    am           timestamptz not null,
    unique (bescheid_id, person_id)
);
create index forderung_akte on payment.forderung (akte_id, id);
select ground.protect_akte('payment.forderung');
create trigger unveraenderlich before update or delete on payment.forderung for each row execute function payment.unveraenderlich();

create table payment.forderung_buchung (
    id           uuid primary key,
    forderung_id uuid not null references payment.forderung,
    akte_id      uuid not null,
    kreis        int not null,
    lfd          int not null check (lfd > 0),
    art          text not null check (art in ('SOLL', 'KORREKTUR', 'EINGANG', 'NIEDERSCHLAGUNG')),
    cent         bigint not null check (cent <> 0 and (art <> 'SOLL' or cent > 0) and (art not in ('EINGANG', 'NIEDERSCHLAGUNG') or cent < 0)),
    tag          date not null,
    beleg        text not null default '' check (length(beleg) <= 35),
    bescheid_id  uuid,
    von_konto    uuid,
    am           timestamptz not null,
    unique (forderung_id, lfd)
);
create index forderung_buchung_akte on payment.forderung_buchung (akte_id);
select ground.protect_akte('payment.forderung_buchung');
create trigger unveraenderlich before update or delete on payment.forderung_buchung for each row execute function payment.unveraenderlich();
-- What comes in is never more than what is open: the rest belongs to somebody else and waits for a person.
create function payment.nicht_mehr_als_offen() returns trigger language plpgsql as $$
begin
    if new.art in ('EINGANG', 'NIEDERSCHLAGUNG')
       and (select sum(b.cent) from payment.forderung_buchung b where b.forderung_id = new.forderung_id) < 0 then
        raise exception 'Mehr als offen ist: %', new.forderung_id;
    end if;
    return null;
end $$;
create trigger nicht_mehr after insert on payment.forderung_buchung for each row execute function payment.nicht_mehr_als_offen();

-- Instalments as agreed; another agreement is another row.
create table payment.raten (
    id           uuid primary key,
    forderung_id uuid not null references payment.forderung,
    akte_id      uuid not null,
    kreis        int not null,
    rate_cent    bigint not null check (rate_cent > 0),
    erste        date not null,
    von_konto    uuid not null,
    am           timestamptz not null,
    ersetzt_am   timestamptz
);
create unique index raten_eine on payment.raten (forderung_id) where ersetzt_am is null;
create index raten_akte on payment.raten (akte_id);
select ground.protect_akte('payment.raten');
create function payment.raten_fest() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.ersetzt_am is not null and new.ersetzt_am is distinct from old.ersetzt_am
       or to_jsonb(new) - array['kreis', 'ersetzt_am'] <> to_jsonb(old) - array['kreis', 'ersetzt_am'] then
        raise exception 'Eine Ratenvereinbarung wird ersetzt, nicht geändert: %', old.id;
    end if;
    return new;
end $$;
create trigger fest before update or delete on payment.raten for each row execute function payment.raten_fest();
