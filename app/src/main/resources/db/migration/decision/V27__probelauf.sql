-- Test installation: values of the law and wording of notices that do not hold yet are tried on running cases. A run computes each case
-- twice and writes nothing into it. A second person releases what was tried.

create table decision.probelauf (
    id                 uuid primary key,
    anlass             text not null check (length(anlass) between 3 and 100),
    -- What is tried, as it was typed: values of the law line by line, blocks of wording.
    parameter          text not null check (length(parameter) <= 100000),
    texte              text not null check (length(texte) <= 100000),
    fassung            bytea not null,
    ab                 date not null check (extract(day from ab) = 1),
    monate             int not null check (monate between 1 and 12),
    auswahl            text not null check (auswahl in ('ALLE', 'ZUFALL', 'AKTEN', 'KAPITEL')),
    anzahl             int not null check (anzahl > 0),
    -- The same seed draws the same cases, as long as the same are running.
    saat               bigint not null,
    kapitel            int not null,
    nur                text[] not null,
    zustand            text not null check (zustand in ('RECHNET', 'BERICHT', 'FREIGEGEBEN', 'VERWORFEN')),
    angehalten         boolean not null default false,
    erstellt_von       uuid not null,
    erstellt_person    uuid not null,
    erstellt_am        timestamptz not null,
    gezogen            boolean not null default false,
    gesamt             int not null default 0,
    gelesen            int not null default 0,
    berichtet_am       timestamptz,
    -- What held when the report was made: the rules, the values and the wording the version takes the place of.
    lage               bytea,
    freigegeben_von    uuid,
    freigegeben_person uuid,
    freigegeben_am     timestamptz,
    beendet_von        uuid,
    check (freigegeben_person <> erstellt_person),
    check (parameter <> '' or texte <> ''),
    check (zustand not in ('BERICHT', 'FREIGEGEBEN') or (lage is not null and berichtet_am is not null)),
    check ((zustand = 'FREIGEGEBEN') = (freigegeben_von is not null) and (freigegeben_von is null) = (freigegeben_am is null))
);
select ground.protect_open('decision.probelauf');
revoke delete on decision.probelauf from tragwerk_web, tragwerk_jobs, tragwerk_batch;

create function decision.probelauf_vier_augen() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'Ein Probelauf wird nicht gelöscht: %', old.id;
    end if;
    new.erstellt_person := decision.person_hinter(new.erstellt_von);
    new.freigegeben_person := decision.person_hinter(new.freigegeben_von);
    new.fassung := sha256(convert_to(new.parameter || chr(10) || chr(30) || new.texte, 'UTF8'));
    if tg_op = 'INSERT' then
        if new.zustand <> 'RECHNET' then
            raise exception 'Ein Probelauf beginnt mit dem Rechnen: %', new.id;
        end if;
        return new;
    end if;
    if old.zustand in ('FREIGEGEBEN', 'VERWORFEN') then
        raise exception 'Ein Probelauf, der zu Ende ist, steht fest: %', old.id;
    end if;
    if new.zustand <> old.zustand and (old.zustand, new.zustand) not in (
        ('RECHNET', 'BERICHT'), ('RECHNET', 'VERWORFEN'), ('BERICHT', 'RECHNET'), ('BERICHT', 'FREIGEGEBEN'), ('BERICHT', 'VERWORFEN')) then
        raise exception 'Ein Probelauf geht nicht von % nach %: %', old.zustand, new.zustand, old.id;
    end if;
    -- Another version is another report: nobody releases what was not computed.
    if (new.fassung, new.ab, new.monate, new.auswahl, new.anzahl, new.saat, new.kapitel, new.nur)
           is distinct from (old.fassung, old.ab, old.monate, old.auswahl, old.anzahl, old.saat, old.kapitel, old.nur)
       and (new.zustand <> 'RECHNET' or new.gezogen) then
        raise exception 'Eine geänderte Fassung wird neu gerechnet: %', old.id;
    end if;
    return new;
end $$;
create trigger vier_augen before insert or update or delete on decision.probelauf for each row execute function decision.probelauf_vier_augen();

-- What both versions give for a case. alt_monate names the month an old amount is of: usually the same one.
create table decision.probe_fall (
    probelauf_id  uuid not null references decision.probelauf,
    akte_id       uuid not null,
    kreis         int not null,
    aktenzeichen  text not null,
    person_id     uuid not null,
    kapitel       int not null,
    ergebnis      text not null check (ergebnis in ('OFFEN', 'GLEICH', 'ANDERS', 'AKTE', 'FASSUNG')),
    grund         text not null default '',
    monate        date[] not null default '{}',
    alt_monate    date[] not null default '{}',
    alt           bigint[] not null default '{}',
    neu           bigint[] not null default '{}',
    unterschied   bigint not null default 0,
    stellen       int not null default 0,
    person_alt    bigint not null default 0,
    person_neu    bigint not null default 0,
    dritte_alt    bigint not null default 0,
    dritte_neu    bigint not null default 0,
    einbehalt_alt bigint not null default 0,
    einbehalt_neu bigint not null default 0,
    primary key (probelauf_id, akte_id),
    check (ergebnis in ('GLEICH', 'ANDERS', 'OFFEN') or grund <> '')
);
create index probe_fall_offen on decision.probe_fall (probelauf_id, akte_id) where ergebnis = 'OFFEN';
create index probe_fall_akte on decision.probe_fall (akte_id);
select ground.protect_akte('decision.probe_fall');
revoke insert, update, delete on decision.probe_fall from tragwerk_web, tragwerk_jobs;

-- Sums of the report by month and of the payments; no personal data.
create table decision.probe_summe (
    probelauf_id uuid not null references decision.probelauf,
    art          text not null check (art in ('ERGEBNIS', 'MONAT', 'ZAHLUNG')),
    name         text not null,
    faelle       int not null,
    alt_cent     bigint not null,
    neu_cent     bigint not null,
    primary key (probelauf_id, art, name)
);
select ground.protect_open('decision.probe_summe');
revoke insert, update, delete on decision.probe_summe from tragwerk_web, tragwerk_jobs;
