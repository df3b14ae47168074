-- Books with double entry, derived from what payment did. No personal data: single things are named by their id only.

-- The chart of accounts. These numbers are a proposal of ours; each Mandant has its own.
create table ledger.konto (
    nummer text primary key check (nummer ~ '^[0-9]{4,10}$'),
    name   text not null check (length(name) between 1 and 100),
    art    text not null check (art in ('BANK', 'FORDERUNG', 'VERBINDLICHKEIT', 'VERWAHRUNG', 'AUFWAND', 'ERTRAG'))
);
insert into ledger.konto (nummer, name, art) values
    ('161000', 'Forderungen aus Transferleistungen', 'FORDERUNG'),
    ('181000', 'Bank', 'BANK'),
    ('361000', 'Verbindlichkeiten aus Transferleistungen', 'VERBINDLICHKEIT'),
    ('379000', 'Ungeklärte Zahlungen', 'VERWAHRUNG'),
    ('421100', 'Ersatz von sozialen Leistungen außerhalb von Einrichtungen', 'ERTRAG'),
    ('533100', 'Soziale Leistungen außerhalb von Einrichtungen', 'AUFWAND'),
    ('547300', 'Niedergeschlagene Forderungen', 'AUFWAND');
select ground.protect_open('ledger.konto');
revoke insert, update, delete on ledger.konto from tragwerk_web, tragwerk_jobs, tragwerk_batch;

-- What is booked where, with Produkt and Kostenträger by statute and chapter; chapter 0 where a thing has none.
create table ledger.kontierung (
    vorgang       text not null check (vorgang in ('AUFTRAG', 'RUECKLAUF', 'BANK_AUSGANG', 'BANK_RUECKLAUF', 'BANK_UNGEKLAERT', 'FORDERUNG', 'EINGANG', 'NIEDERSCHLAGUNG', 'AUFRECHNUNG')),
    kapitel       int not null,
    soll          text not null references ledger.konto,
    haben         text not null references ledger.konto,
    produkt       text not null default '',
    kostentraeger text not null default '',
    primary key (vorgang, kapitel),
    check (soll <> haben)
);
insert into ledger.kontierung (vorgang, kapitel, soll, haben, produkt, kostentraeger)
select v.vorgang, k.kapitel, v.soll, v.haben, k.produkt, k.traeger
from (values ('AUFTRAG', '533100', '361000'), ('RUECKLAUF', '361000', '533100'), ('FORDERUNG', '161000', '421100'), ('EINGANG', '379000', '161000'),
             ('NIEDERSCHLAGUNG', '547300', '161000'), ('AUFRECHNUNG', '533100', '161000')) as v(vorgang, soll, haben),
     (values (3, '3111', 'SGBXII-3'), (4, '3116', 'SGBXII-4')) as k(kapitel, produkt, traeger);
insert into ledger.kontierung (vorgang, kapitel, soll, haben) values
    ('BANK_AUSGANG', 0, '361000', '181000'), ('BANK_RUECKLAUF', 0, '181000', '361000'), ('BANK_UNGEKLAERT', 0, '181000', '379000');
select ground.protect_open('ledger.kontierung');
revoke insert, update, delete on ledger.kontierung from tragwerk_web, tragwerk_jobs, tragwerk_batch;

-- Closed months.
create table ledger.periode (
    monat           date primary key check (extract(day from monat) = 1),
    geschlossen_von uuid not null,
    geschlossen_am  timestamptz not null
);
select ground.protect_open('ledger.periode');
revoke update, delete on ledger.periode from tragwerk_web, tragwerk_jobs, tragwerk_batch;

-- One entry in the books. The thing it comes from is booked once.
create table ledger.buchung (
    id         uuid primary key,
    jahr       int not null,
    nummer     int not null check (nummer > 0),
    vorgang    text not null,
    quelle_id  uuid not null,
    tag        date not null,
    periode    date not null check (extract(day from periode) = 1),
    kapitel    int not null,
    kasse_id   uuid,
    anzahl     int not null check (anzahl > 0),
    beleg      text not null default '',
    am         timestamptz not null,
    unique (jahr, nummer),
    unique (vorgang, quelle_id),
    check (jahr = extract(year from periode))
);
create index buchung_periode on ledger.buchung (periode, nummer);
select ground.protect_open('ledger.buchung');
revoke insert, update, delete on ledger.buchung from tragwerk_web, tragwerk_jobs;

create table ledger.zeile (
    buchung_id    uuid not null references ledger.buchung,
    nr            int not null,
    konto         text not null references ledger.konto,
    produkt       text not null default '',
    kostentraeger text not null default '',
    soll_cent     bigint not null check (soll_cent >= 0),
    haben_cent    bigint not null check (haben_cent >= 0),
    primary key (buchung_id, nr),
    check ((soll_cent = 0) <> (haben_cent = 0))
);
select ground.protect_open('ledger.zeile');
revoke insert, update, delete on ledger.zeile from tragwerk_web, tragwerk_jobs;

create function ledger.unveraenderlich() returns trigger language plpgsql as $$
begin
    raise exception 'Gebuchtes ist unveränderlich: %', tg_table_name;
end $$;
create trigger unveraenderlich before update or delete on ledger.buchung for each row execute function ledger.unveraenderlich();
create trigger unveraenderlich before update or delete on ledger.zeile for each row execute function ledger.unveraenderlich();
create trigger unveraenderlich before update or delete on ledger.periode for each row execute function ledger.unveraenderlich();

-- Nothing goes into a closed month: what comes late is booked in the next open one.
create function ledger.periode_offen() returns trigger language plpgsql as $$
begin
    if exists (select 1 from ledger.periode p where p.monat >= new.periode) then
        raise exception 'Der Buchungsmonat ist abgeschlossen: %', new.periode;
    end if;
    return new;
end $$;
create trigger periode_offen before insert on ledger.buchung for each row execute function ledger.periode_offen();

-- Soll equals Haben in each entry, whoever writes it; checked at the end of the transaction.
create function ledger.ausgeglichen() returns trigger language plpgsql as $$
declare
    b uuid := case when tg_table_name = 'buchung' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'buchung_id')::uuid end;
begin
    if (select count(*) < 2 or sum(z.soll_cent) <> sum(z.haben_cent) from ledger.zeile z where z.buchung_id = b) then
        raise exception 'Soll und Haben sind ungleich: %', b;
    end if;
    return null;
end $$;
create constraint trigger ausgeglichen after insert on ledger.buchung deferrable initially deferred for each row execute function ledger.ausgeglichen();
create constraint trigger ausgeglichen after insert on ledger.zeile deferrable initially deferred for each row execute function ledger.ausgeglichen();

-- Runs whose orders are in the books: they are summed once.
create table ledger.lauf (
    lauf_id uuid primary key,
    anzahl  int not null
);
select ground.protect_open('ledger.lauf');
revoke insert, update, delete on ledger.lauf from tragwerk_web, tragwerk_jobs;

-- Budget of a year; another amount is another row, the sum is what holds.
create table ledger.ansatz (
    id        uuid primary key,
    jahr      int not null check (jahr between 2000 and 2100),
    produkt   text not null,
    konto     text not null references ledger.konto,
    cent      bigint not null check (cent <> 0),
    von_konto uuid not null,
    am        timestamptz not null
);
select ground.protect_open('ledger.ansatz');
revoke update, delete on ledger.ansatz from tragwerk_web, tragwerk_jobs, tragwerk_batch;
create trigger unveraenderlich before update or delete on ledger.ansatz for each row execute function ledger.unveraenderlich();

-- Everything derived anew and compared with the books.
create table ledger.vergleich (
    id              uuid primary key,
    angefordert_von uuid,
    angefordert_am  timestamptz not null,
    fertig_am       timestamptz,
    geprueft        int not null default 0,
    befunde         int not null default 0
);
select ground.protect_open('ledger.vergleich');
revoke delete on ledger.vergleich from tragwerk_web, tragwerk_jobs, tragwerk_batch;
create table ledger.befund (
    vergleich_id uuid not null references ledger.vergleich,
    vorgang      text not null,
    quelle_id    uuid not null,
    art          text not null check (art in ('ANDERS', 'FEHLT', 'OHNE_GRUND')),
    soll_cent    bigint not null,
    ist_cent     bigint not null,
    primary key (vergleich_id, vorgang, quelle_id)
);
select ground.protect_open('ledger.befund');
revoke insert, update, delete on ledger.befund from tragwerk_web, tragwerk_jobs;

-- The sheet of a day: decision = plan = order = bank, by month and chapter.
create table ledger.blatt (
    tag              date not null,
    monat            date not null check (extract(day from monat) = 1),
    kapitel          int not null,
    faelle           int not null,
    entschieden_cent bigint not null,
    plan_cent        bigint not null,
    auftrag_cent     bigint not null,
    bank_cent        bigint not null,
    am               timestamptz not null,
    primary key (tag, monat, kapitel)
);
select ground.protect_open('ledger.blatt');
revoke insert, update, delete on ledger.blatt from tragwerk_web, tragwerk_jobs;
