-- What is settled without money going out: too much of a provisional period put against another month of it (§ 44a Abs. 7
-- Satz 2 SGB XII), and what is kept back from a benefit for a claim. It counts as paid; orders stay in payment.bewegung,
-- which requests of people cannot write.
create table payment.verrechnung (
    id         uuid primary key,
    akte_id    uuid not null,
    kreis      int not null,
    person_id  uuid not null,
    zweck      text not null,
    monat      date not null check (extract(day from monat) = 1),
    kapitel    int not null,
    art        text not null check (art in ('ANRECHNUNG', 'EINBEHALT')),
    cent       bigint not null check (cent <> 0 and (art <> 'EINBEHALT' or cent > 0)),
    -- The final decision, or the order to keep back.
    anlass_id  uuid not null,
    tag        date not null,
    am         timestamptz not null,
    -- Once for each month: pressing twice settles once.
    unique (anlass_id, person_id, zweck, monat)
);
create index verrechnung_monat on payment.verrechnung (person_id, zweck, monat);
create index verrechnung_akte on payment.verrechnung (akte_id);
select ground.protect_akte('payment.verrechnung');
revoke update, delete on payment.verrechnung from tragwerk_web, tragwerk_jobs, tragwerk_batch;
create trigger unveraenderlich before update or delete on payment.verrechnung for each row execute function payment.unveraenderlich();

-- What is put against other months takes there exactly what it gives here, for each person.
create function payment.anrechnung_geht_auf() returns trigger language plpgsql as $$
begin
    if new.art = 'ANRECHNUNG' and (select sum(v.cent) from payment.verrechnung v
        where v.anlass_id = new.anlass_id and v.person_id = new.person_id and v.art = 'ANRECHNUNG') <> 0 then
        raise exception 'Eine Anrechnung geht auf null auf: %', new.anlass_id;
    end if;
    return null;
end $$;
create constraint trigger geht_auf after insert on payment.verrechnung deferrable initially deferred
    for each row execute function payment.anrechnung_geht_auf();

-- Everything that counts as paid, movement by movement.
create view payment.geleistet with (security_invoker = true) as
    select person_id, zweck, monat, akte_id, cent, null::uuid as einbehalt_id from payment.bewegung
    union all
    select person_id, zweck, monat, akte_id, cent, case when art = 'EINBEHALT' then anlass_id end from payment.verrechnung;
grant select on payment.geleistet to tragwerk_web, tragwerk_jobs, tragwerk_batch;
