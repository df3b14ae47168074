-- Where the money of a loan or grant goes that went to somebody else and came back: a corrected account takes two persons, as the loan did.
create table payment.darlehen_ziel (
    id                   uuid primary key,
    akte_id              uuid not null,
    kreis                int not null,
    darlehen_id          uuid not null references payment.darlehen,
    empfaenger           text not null check (length(empfaenger) between 2 and 70),
    iban                 text not null check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
    verwendung           text not null check (length(verwendung) between 1 and 100),
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
create index darlehen_ziel_akte on payment.darlehen_ziel (akte_id, id);
create index darlehen_ziel_gilt on payment.darlehen_ziel (darlehen_id, id) where zustand = 'GILT';
create unique index darlehen_ziel_eines on payment.darlehen_ziel (darlehen_id) where zustand = 'VORGESCHLAGEN';
select ground.protect_akte('payment.darlehen_ziel');
revoke delete on payment.darlehen_ziel from tragwerk_web, tragwerk_jobs, tragwerk_batch;
-- The same rules as for the loan: what is proposed stands, what is decided is decided, nothing is deleted.
create trigger vier_augen before insert or update or delete on payment.darlehen_ziel for each row execute function payment.darlehen_vier_augen();
