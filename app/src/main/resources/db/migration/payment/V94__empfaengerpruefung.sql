-- Verification of payee (Art. 5c Verordnung (EU) Nr. 260/2012, in force since 9 October 2025; ADR 0039): what is agreed with the bank for each
-- account, what the bank found, what people decided.

-- Without verification (Abs. 6) or with it, by whom and by which agreement. Two persons; the newest that holds counts. Accounts of before have none.
create table payment.vop_vereinbarung (
    id                   uuid primary key,
    kasse_id             uuid not null references payment.kasse,
    art                  text not null check (art in ('VERZICHT', 'PRUEFUNG')),
    ab                   date not null,
    -- Where the agreement is: number of the contract, day of the letter.
    beleg                text not null check (length(beleg) between 3 and 200),
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
create index vop_vereinbarung_kasse on payment.vop_vereinbarung (kasse_id, ab, id);
create unique index vop_vereinbarung_eine on payment.vop_vereinbarung (kasse_id) where zustand = 'VORGESCHLAGEN';
select ground.protect_open('payment.vop_vereinbarung');
revoke delete on payment.vop_vereinbarung from tragwerk_web, tragwerk_jobs, tragwerk_batch;
create function payment.vop_vier_augen() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'Eine Vereinbarung mit der Bank wird nicht gelöscht: %', old.id;
    end if;
    new.freigegeben_person := payment.person_hinter(new.freigegeben_von);
    if tg_op = 'INSERT' then
        new.vorgeschlagen_person := payment.person_hinter(new.vorgeschlagen_von);
        if new.zustand <> 'VORGESCHLAGEN' then
            raise exception 'Eine Vereinbarung mit der Bank beginnt als Vorschlag: %', new.id;
        end if;
        return new;
    end if;
    if old.zustand <> 'VORGESCHLAGEN' or to_jsonb(new) - array['zustand', 'freigegeben_von', 'freigegeben_person', 'freigegeben_am']
       <> to_jsonb(old) - array['zustand', 'freigegeben_von', 'freigegeben_person', 'freigegeben_am'] then
        raise exception 'Was vorgeschlagen ist, steht fest: %', old.id;
    end if;
    return new;
end $$;
create trigger vier_augen before insert or update or delete on payment.vop_vereinbarung for each row execute function payment.vop_vier_augen();

-- Which agreement a file went by. No transfer leaves without one since banks have to verify; files of before have none.
alter table payment.uebergabe add column vop_id uuid references payment.vop_vereinbarung;
create function payment.uebergabe_vereinbart() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if new.vop_id is distinct from old.vop_id then
            raise exception 'Wonach eine Datei übergeben ist, steht fest: %', old.datei_id;
        end if;
        return new;
    end if;
    if not exists (select 1 from payment.datei d where d.id = new.datei_id and (d.weg <> 'KONTO' and new.vop_id is null or d.weg = 'KONTO'
       and (d.ausfuehrung < date '2025-10-09' and new.vop_id is null or exists (select 1 from payment.vop_vereinbarung v where v.id = new.vop_id and v.kasse_id = d.kasse_id and v.zustand = 'GILT')))) then
        raise exception 'Zur Empfängerüberprüfung ist für dieses Konto nichts festgehalten: %', new.datei_id;
    end if;
    return new;
end $$;
create trigger vereinbart before insert or update on payment.uebergabe for each row execute function payment.uebergabe_vereinbart();

-- What the bank found about single payments; those that fit have no row. Who sees payments by role sees that there is one, whose it is only who sees
-- the file. The name the bank knows is sealed for the file.
create table payment.vop_ergebnis (
    zahlung_id   uuid primary key references payment.zahlung,
    datei_id     uuid not null references payment.datei,
    bankdatei_id uuid not null references payment.bankdatei,
    ergebnis     text not null check (ergebnis in ('RVMC', 'RVNM', 'RVNA')),
    name         bytea check (name is null or ergebnis = 'RVMC'),
    am           timestamptz not null
);
create index vop_ergebnis_datei on payment.vop_ergebnis (datei_id);
select ground.enable_rls('payment.vop_ergebnis');
create policy web on payment.vop_ergebnis for select to tragwerk_web using ((select ground.hat_rolle('ZAHLUNG')) or (select ground.hat_rolle('LEITUNG')));
grant select on payment.vop_ergebnis to tragwerk_web, tragwerk_batch;
grant select, insert on payment.vop_ergebnis to tragwerk_jobs;
create trigger unveraenderlich before update or delete on payment.vop_ergebnis for each row execute function payment.unveraenderlich();

-- One decision for each of them, by somebody who sees the file.
create table payment.vop_entscheid (
    zahlung_id uuid primary key references payment.vop_ergebnis,
    entscheid  text not null check (entscheid in ('ZAHLEN', 'NICHT')),
    grund      bytea not null,
    von_konto  uuid not null,
    von_person uuid not null,
    am         timestamptz not null
);
select ground.enable_rls('payment.vop_entscheid');
create policy web on payment.vop_entscheid for select to tragwerk_web using ((select ground.hat_rolle('ZAHLUNG')) or (select ground.hat_rolle('LEITUNG')));
create policy web_neu on payment.vop_entscheid for insert to tragwerk_web
    with check ((select ground.hat_rolle('ZAHLUNG')) and exists (select 1 from payment.zahlung z where z.id = zahlung_id));
grant select, insert on payment.vop_entscheid to tragwerk_web;
grant select on payment.vop_entscheid to tragwerk_jobs, tragwerk_batch;
create function payment.vop_entscheid_person() returns trigger language plpgsql as $$
begin
    new.von_person := payment.person_hinter(new.von_konto);
    if exists (select 1 from payment.vop_ergebnis e join payment.vop_schluss s on s.datei_id = e.datei_id where e.zahlung_id = new.zahlung_id) then
        raise exception 'Über die Datei dieser Zahlung ist schon entschieden: %', new.zahlung_id;
    end if;
    return new;
end $$;
create trigger person before insert on payment.vop_entscheid for each row execute function payment.vop_entscheid_person();
create trigger unveraenderlich before update or delete on payment.vop_entscheid for each row execute function payment.unveraenderlich();

-- How the file ends, once, by another person than those who decided: authorised at the bank as it is, or withdrawn there as a whole.
create table payment.vop_schluss (
    datei_id    uuid primary key references payment.datei,
    schluss     text not null check (schluss in ('FREI', 'ZURUECKGEZOGEN')),
    von_konto   uuid not null,
    von_person  uuid not null,
    am          timestamptz not null,
    -- When everything in it was due again.
    erledigt_am timestamptz check (erledigt_am is null or schluss = 'ZURUECKGEZOGEN')
);
select ground.enable_rls('payment.vop_schluss');
create policy web on payment.vop_schluss for select to tragwerk_web using ((select ground.hat_rolle('ZAHLUNG')) or (select ground.hat_rolle('LEITUNG')));
create policy web_neu on payment.vop_schluss for insert to tragwerk_web
    with check ((select ground.hat_rolle('ZAHLUNG')) or (select ground.hat_rolle('LEITUNG')));
grant select, insert on payment.vop_schluss to tragwerk_web;
grant select, update (erledigt_am) on payment.vop_schluss to tragwerk_jobs;
grant select on payment.vop_schluss to tragwerk_batch;
create function payment.vop_schluss_regel() returns trigger language plpgsql as $$
declare
    offen int;
    nein int;
begin
    if tg_op = 'DELETE' then
        raise exception 'Was entschieden ist, bleibt: %', old.datei_id;
    end if;
    if tg_op = 'UPDATE' then
        if old.erledigt_am is not null or to_jsonb(new) - 'erledigt_am' <> to_jsonb(old) - 'erledigt_am' then
            raise exception 'Was entschieden ist, bleibt: %', old.datei_id;
        end if;
        return new;
    end if;
    new.von_person := payment.person_hinter(new.von_konto);
    select count(*) filter (where n.zahlung_id is null), count(*) filter (where n.entscheid = 'NICHT') into offen, nein
    from payment.vop_ergebnis e left join payment.vop_entscheid n on n.zahlung_id = e.zahlung_id where e.datei_id = new.datei_id;
    if offen > 0 or (nein > 0) <> (new.schluss = 'ZURUECKGEZOGEN')
       or not exists (select 1 from payment.vop_ergebnis e where e.datei_id = new.datei_id) then
        raise exception 'So lässt sich über diese Datei nicht entscheiden: %', new.datei_id;
    end if;
    if exists (select 1 from payment.vop_ergebnis e join payment.vop_entscheid n on n.zahlung_id = e.zahlung_id
               where e.datei_id = new.datei_id and n.von_person = new.von_person) then
        raise exception 'Wer über eine Zahlung entschieden hat, schließt die Datei nicht ab: %', new.datei_id;
    end if;
    return new;
end $$;
create trigger regel before insert or update or delete on payment.vop_schluss for each row execute function payment.vop_schluss_regel();

-- Nothing more goes to an account whose holder has another name before somebody has looked.
alter table payment.sperre drop constraint sperre_grund_check;
alter table payment.sperre add constraint sperre_grund_check
    check (grund in ('KONTO_UNKLAR', 'AUFENTHALT_UNKLAR', 'MITWIRKUNG', 'RUECKLAEUFER', 'NICHT_ANGEKOMMEN', 'NAME_WEICHT_AB', 'ANDERER'));
