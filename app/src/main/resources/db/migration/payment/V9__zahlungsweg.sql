-- Money for who has no account: cash desk, cheque, payment card. Orders of the same run, each kind with files of its own.
alter table payment.position
    add column weg  text not null default 'KONTO' check (weg in ('KONTO', 'BAR', 'SCHECK', 'KARTE')),
    -- Where it goes besides an account: lines of an address, number of a card.
    add column ziel text;
alter table payment.zahlung
    add column weg  text not null default 'KONTO' check (weg in ('KONTO', 'BAR', 'SCHECK', 'KARTE')),
    add column ziel text check (length(ziel) between 1 and 400),
    alter column iban drop not null,
    add check ((weg = 'KONTO') = (iban is not null)),
    add check ((weg in ('SCHECK', 'KARTE')) = (ziel is not null));
create index zahlung_weg on payment.zahlung (weg, ausfuehrung) where weg <> 'KONTO';

alter table payment.datei
    add column weg    text not null default 'KONTO' check (weg in ('KONTO', 'BAR', 'SCHECK', 'KARTE')),
    add column format text not null default 'PAIN001' check (format in ('PAIN001', 'XML', 'CSV')),
    add check ((weg = 'KONTO') = (format = 'PAIN001')),
    drop constraint datei_lauf_id_kasse_id_ausfuehrung_key,
    drop constraint datei_msg_id_key,
    add unique (lauf_id, kasse_id, ausfuehrung, weg, format),
    -- Both formats of an order tell of the same order.
    add unique (msg_id, format);

alter table payment.bankdatei drop constraint bankdatei_art_check;
alter table payment.bankdatei add constraint bankdatei_art_check check (art in ('PAIN002', 'CAMT053', 'CAMT054', 'ANTWORT'));
alter table payment.sperre drop constraint sperre_grund_check;
alter table payment.sperre add constraint sperre_grund_check
    check (grund in ('KONTO_UNKLAR', 'AUFENTHALT_UNKLAR', 'MITWIRKUNG', 'RUECKLAEUFER', 'NICHT_ANGEKOMMEN', 'ANDERER'));

-- What became of an order that no bank books: it ends once, and what ended stays so.
create table payment.einloesung (
    zahlung_id   uuid primary key references payment.zahlung,
    akte_id      uuid not null,
    kreis        int not null,
    ergebnis     text not null check (ergebnis in ('GEZAHLT', 'ZURUECK', 'VERFALLEN')),
    grund        text not null default '' check (grund ~ '^[A-Z0-9_]{0,30}$'),
    tag          date not null,
    cent         bigint not null check (cent > 0),
    quelle       text not null check (quelle in ('KASSE', 'DATEI', 'FRIST')),
    bankdatei_id uuid references payment.bankdatei,
    von_konto    uuid,
    am           timestamptz not null,
    check ((quelle = 'DATEI') = (bankdatei_id is not null)),
    check ((quelle = 'KASSE') = (von_konto is not null)),
    check (quelle <> 'FRIST' or ergebnis = 'VERFALLEN')
);
create index einloesung_akte on payment.einloesung (akte_id);
select ground.protect_akte('payment.einloesung');
revoke update, delete on payment.einloesung from tragwerk_web, tragwerk_jobs, tragwerk_batch;
create trigger unveraenderlich before update or delete on payment.einloesung for each row execute function payment.unveraenderlich();

-- Cash leaves the desk only for a released order of a run that was handed over, in full, and not past a block.
create function payment.einloesung_passt() returns trigger language plpgsql as $$
declare z payment.zahlung;
begin
    select * into z from payment.zahlung where id = new.zahlung_id;
    if z.id is null or z.weg = 'KONTO' or z.cent <> new.cent or z.akte_id <> new.akte_id or new.quelle <> 'DATEI' and z.weg <> 'BAR' then
        raise exception 'Das ist kein Auftrag, der so endet: %', new.zahlung_id;
    end if;
    if not exists (select 1 from payment.lauf l where l.id = z.lauf_id and l.zustand = 'UEBERGEBEN') then
        raise exception 'Der Zahllauf ist noch nicht übergeben: %', new.zahlung_id;
    end if;
    if new.quelle = 'KASSE' and new.ergebnis = 'GEZAHLT'
       and exists (select 1 from payment.sperre s where s.akte_id = z.akte_id and s.aufgehoben_am is null) then
        raise exception 'Die Zahlung ist gesperrt: %', new.zahlung_id;
    end if;
    return new;
end $$;
create trigger passt before insert on payment.einloesung for each row execute function payment.einloesung_passt();

-- What was given out does not come back by itself, whoever writes the movement.
create function payment.ausgegeben_bleibt() returns trigger language plpgsql as $$
begin
    if exists (select 1 from payment.einloesung e where e.zahlung_id = new.zahlung_id and e.ergebnis = 'GEZAHLT') then
        raise exception 'Schon ausgezahlt: %', new.zahlung_id;
    end if;
    return new;
end $$;
create trigger ausgegeben_bleibt before insert on payment.bewegung for each row when (new.art = 'RUECKLAUF') execute function payment.ausgegeben_bleibt();
