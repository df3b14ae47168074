-- What the bank answers, and the sheet that compares decision, plan, order and bank.

-- Messages of the bank as they came, sealed with a key of their own. The same bytes count once.
create table payment.bankdatei (
    id           uuid primary key,
    art          text not null check (art in ('PAIN002', 'CAMT053', 'CAMT054')),
    kennung      text not null,
    sha256       bytea not null unique check (length(sha256) = 32),
    inhalt       bytea not null,
    empfangen_am timestamptz not null
);
select ground.enable_rls('payment.bankdatei');
create policy web on payment.bankdatei for select to tragwerk_web using ((select ground.hat_rolle('ZAHLUNG')) or (select ground.hat_rolle('LEITUNG')));
grant select on payment.bankdatei to tragwerk_web, tragwerk_batch;
grant select, insert on payment.bankdatei to tragwerk_jobs;
create trigger unveraenderlich before update or delete on payment.bankdatei for each row execute function payment.unveraenderlich();

-- What the bank says about a file of ours (pain.002).
create table payment.bankstatus (
    datei_id     uuid not null references payment.datei,
    bankdatei_id uuid not null references payment.bankdatei,
    stand        text not null,
    grund        text not null default '',
    primary key (datei_id, bankdatei_id)
);
select ground.protect_open('payment.bankstatus');
revoke insert, update, delete on payment.bankstatus from tragwerk_web, tragwerk_batch;
revoke update, delete on payment.bankstatus from tragwerk_jobs;

-- Lines of account statements. An amount that belongs to nothing of ours waits for a person.
create table payment.buchung (
    id           uuid primary key,
    bankdatei_id uuid not null references payment.bankdatei,
    kasse_id     uuid not null references payment.kasse,
    tag          date not null,
    cent         bigint not null,
    referenz     text not null,
    end_to_end   text not null default '',
    grund        text not null default '',
    art          text not null check (art in ('AUSFUEHRUNG', 'RUECKLAUF', 'UNBEKANNT')),
    datei_id     uuid references payment.datei,
    zahlung_id   uuid references payment.zahlung,
    unique (kasse_id, referenz, end_to_end, cent)
);
create index buchung_datei on payment.buchung (datei_id);
select ground.enable_rls('payment.buchung');
create policy web on payment.buchung for select to tragwerk_web using ((select ground.hat_rolle('ZAHLUNG')) or (select ground.hat_rolle('LEITUNG')));
grant select on payment.buchung to tragwerk_web, tragwerk_batch;
grant select, insert on payment.buchung to tragwerk_jobs;
create trigger unveraenderlich before update or delete on payment.buchung for each row execute function payment.unveraenderlich();

-- A payment comes back at most once.
create unique index bewegung_rueckmal on payment.bewegung (zahlung_id, person_id) where art = 'RUECKLAUF';

-- Sums over the whole authority, by month and chapter; no personal data.
create table payment.abgleich (
    monat             date not null check (extract(day from monat) = 1),
    kapitel           int not null,
    faelle            int not null,
    entschieden_cent  bigint not null,
    plan_cent         bigint not null,
    auftrag_cent      bigint not null,
    bank_cent         bigint not null,
    am                timestamptz not null,
    primary key (monat, kapitel)
);
select ground.protect_open('payment.abgleich');
revoke insert, update, delete on payment.abgleich from tragwerk_web;
