-- Facts, drafts, Bescheide, deliveries. A Bescheid never changes; a new act does.

-- Letterhead of the authority: one row.
create table decision.absender (
    id           int primary key default 1 check (id = 1),
    behoerde     text not null,
    stelle       text not null,
    strasse      text not null,
    plz          text not null,
    ort          text not null,
    telefon      text not null default '',
    web          text not null default '',
    zeiten       text not null default '',
    land         text not null check (length(land) = 2)
);
select ground.protect_open('decision.absender');

-- Dated wording. Ready blocks are immutable; a block that is not ready stops proposing and releasing.
create table decision.textbaustein (
    code       text not null,
    sprache    text not null,
    version    int not null check (version > 0),
    gueltig_ab date not null,
    text       text not null,
    bereit     boolean not null,
    bereit_von uuid,
    primary key (code, sprache, version)
);
create function decision.baustein_fest() returns trigger language plpgsql as $$
begin
    if old.bereit then
        raise exception 'Ein fertiger Textbaustein ist unveränderlich: %/%/%', old.code, old.sprache, old.version;
    end if;
    return coalesce(new, old);
end $$;
create trigger fest before update or delete on decision.textbaustein for each row execute function decision.baustein_fest();

-- Facts as time lines. A correction is a new row that ends the old one; nothing is overwritten.
create table decision.tatsache (
    id          uuid primary key,
    akte_id     uuid not null,
    kreis       int not null,
    person_id   uuid,
    art         text not null,
    nummer      int not null default 1,
    von         date not null check (extract(day from von) = 1),
    bis         date check (bis >= von),
    wert        text not null,
    quelle      text not null check (quelle in ('ANTRAG', 'NACHWEIS', 'SACHBEARBEITUNG')),
    quelle_id   uuid,
    quelle_ort  text not null default '',
    grund       bytea,
    von_konto   uuid,
    am          timestamptz not null,
    ersetzt_am  timestamptz,
    ersetzt_von uuid,
    check (quelle <> 'SACHBEARBEITUNG' or grund is not null)
);
create index tatsache_akte on decision.tatsache (akte_id) where ersetzt_am is null;
select ground.protect_akte('decision.tatsache');
create function decision.tatsache_fest() returns trigger language plpgsql as $$
begin
    if old.ersetzt_am is not null
       or (new.id, new.akte_id, new.person_id, new.art, new.nummer, new.von, new.bis, new.wert, new.quelle, new.quelle_id, new.quelle_ort, new.grund, new.von_konto, new.am)
          is distinct from (old.id, old.akte_id, old.person_id, old.art, old.nummer, old.von, old.bis, old.wert, old.quelle, old.quelle_id, old.quelle_ort, old.grund, old.von_konto, old.am) then
        raise exception 'Eine Tatsache wird nicht geändert, sondern ersetzt: %', old.id;
    end if;
    return new;
end $$;
create trigger fest before update on decision.tatsache for each row execute function decision.tatsache_fest();

-- What is being decided: from draft over proposal to release.
create table decision.entwurf (
    id                   uuid primary key,
    akte_id              uuid not null,
    kreis                int not null,
    person_id            uuid not null,
    antrag_id            uuid,
    art                  text not null check (art in ('BEWILLIGUNG', 'ABLEHNUNG', 'AENDERUNG')),
    kapitel              int not null check (kapitel in (3, 4)),
    antrag_am            date not null,
    von                  date not null,
    bis                  date not null check (bis >= von),
    ablehnungsgrund      text check ((art = 'ABLEHNUNG') = (ablehnungsgrund is not null)),
    vorgaenger_id        uuid,
    zustand              text not null check (zustand in ('ENTWURF', 'VORGESCHLAGEN', 'FREIGEGEBEN', 'VERWORFEN')),
    begonnen_am          timestamptz not null,
    vorgeschlagen_von    uuid,
    vorgeschlagen_person uuid,
    vorgeschlagen_am     timestamptz,
    vorgeschlagen_hash   bytea,
    zurueck_grund        bytea,
    zurueck_von          uuid,
    freigegeben_von      uuid,
    freigegeben_person   uuid,
    freigegeben_am       timestamptz,
    check (zustand <> 'VORGESCHLAGEN' or (vorgeschlagen_von is not null and vorgeschlagen_am is not null and vorgeschlagen_hash is not null)),
    check (zustand <> 'FREIGEGEBEN' or (freigegeben_von is not null and freigegeben_am is not null and vorgeschlagen_hash is not null)),
    check (freigegeben_person <> vorgeschlagen_person)
);
create index entwurf_akte on decision.entwurf (akte_id);
create unique index entwurf_einer on decision.entwurf (akte_id) where zustand in ('ENTWURF', 'VORGESCHLAGEN');
select ground.protect_akte('decision.entwurf');

-- The human being behind an account comes from the staff table, whatever the caller says.
create function decision.person_hinter(konto uuid) returns uuid language plpgsql as $$
declare p uuid;
begin
    if konto is null then return null; end if;
    select s.person_id into p from access.staff s where s.id = konto;
    if p is null then raise exception 'Kein Konto einer Person: %', konto; end if;
    return p;
end $$;
create function decision.vier_augen() returns trigger language plpgsql as $$
begin
    new.vorgeschlagen_person := decision.person_hinter(new.vorgeschlagen_von);
    new.freigegeben_person := decision.person_hinter(new.freigegeben_von);
    if tg_op = 'UPDATE' and old.zustand in ('FREIGEGEBEN', 'VERWORFEN') and (new.zustand <> old.zustand or new.freigegeben_von is distinct from old.freigegeben_von or new.vorgeschlagen_von is distinct from old.vorgeschlagen_von) then
        raise exception 'Entschieden ist entschieden: %', old.id;
    end if;
    if new.zustand = 'FREIGEGEBEN' and (tg_op = 'INSERT' or old.zustand <> 'VORGESCHLAGEN' and old.zustand <> 'FREIGEGEBEN') then
        raise exception 'Freigegeben wird nur, was vorgeschlagen ist: %', new.id;
    end if;
    if new.zustand = 'FREIGEGEBEN' and new.vorgeschlagen_von is distinct from old.vorgeschlagen_von then
        raise exception 'Wer vorgeschlagen hat, steht fest: %', new.id;
    end if;
    return new;
end $$;
create trigger vier_augen before insert or update on decision.entwurf for each row execute function decision.vier_augen();

-- Answers where the law leaves discretion.
create table decision.ermessen (
    entwurf_id uuid not null references decision.entwurf,
    akte_id    uuid not null,
    kreis      int not null,
    frage      text not null,
    antwort    text not null,
    grund      bytea not null,
    von_konto  uuid not null,
    am         timestamptz not null,
    primary key (entwurf_id, frage)
);
select ground.protect_akte('decision.ermessen');

-- The act itself with everything it rests on.
create table decision.bescheid (
    id                   uuid primary key,
    akte_id              uuid not null,
    kreis                int not null,
    entwurf_id           uuid not null unique references decision.entwurf,
    person_id            uuid not null,
    aktenzeichen         text not null,
    art                  text not null,
    kapitel              int not null,
    von                  date not null,
    bis                  date not null,
    datum                date not null,
    vorgaenger_id        uuid references decision.bescheid,
    regelwerk            text not null,
    grundlage            bytea not null,
    brief                bytea not null,
    dokument_id          uuid not null,
    pdf_sha256           bytea not null check (length(pdf_sha256) = 32),
    textversionen        text[] not null,
    vorgeschlagen_von    uuid not null,
    vorgeschlagen_person uuid not null,
    freigegeben_von      uuid not null,
    freigegeben_person   uuid not null,
    freigegeben_am       timestamptz not null,
    sha256               bytea not null check (length(sha256) = 32),
    check (freigegeben_person <> vorgeschlagen_person)
);
create index bescheid_akte on decision.bescheid (akte_id, id);
select ground.protect_akte('decision.bescheid');

-- Amounts for each month and person.
create table decision.bescheid_monat (
    bescheid_id uuid not null references decision.bescheid,
    akte_id     uuid not null,
    kreis       int not null,
    person_id   uuid not null,
    monat       date not null check (extract(day from monat) = 1),
    betrag_cent bigint not null check (betrag_cent >= 0),
    primary key (bescheid_id, person_id, monat)
);
select ground.protect_akte('decision.bescheid_monat');

create function decision.unveraenderlich() returns trigger language plpgsql as $$
begin
    -- A file may move to another circle; the act itself stays.
    if tg_op = 'UPDATE' and to_jsonb(new) - 'kreis' = to_jsonb(old) - 'kreis' then
        return new;
    end if;
    raise exception 'Ein Bescheid ist unveränderlich';
end $$;
create trigger unveraenderlich before update or delete on decision.bescheid for each row execute function decision.unveraenderlich();
create trigger unveraenderlich before update or delete on decision.bescheid_monat for each row execute function decision.unveraenderlich();
create function decision.bescheid_vier_augen() returns trigger language plpgsql as $$
begin
    new.vorgeschlagen_person := decision.person_hinter(new.vorgeschlagen_von);
    new.freigegeben_person := decision.person_hinter(new.freigegeben_von);
    if not exists (select 1 from decision.entwurf e where e.id = new.entwurf_id and e.zustand = 'FREIGEGEBEN'
                   and e.vorgeschlagen_von = new.vorgeschlagen_von and e.freigegeben_von = new.freigegeben_von) then
        raise exception 'Ein Bescheid braucht einen freigegebenen Entwurf: %', new.entwurf_id;
    end if;
    return new;
end $$;
create trigger vier_augen before insert on decision.bescheid for each row execute function decision.bescheid_vier_augen();

-- Which Bescheid holds for a person and a month: at most one. A later act replaces, it never adds.
create table decision.geltung (
    bescheid_id  uuid not null references decision.bescheid,
    akte_id      uuid not null,
    kreis        int not null,
    person_id    uuid not null,
    monat        date not null,
    betrag_cent  bigint not null,
    ersetzt_durch uuid references decision.bescheid,
    primary key (bescheid_id, person_id, monat)
);
create unique index geltung_eine on decision.geltung (person_id, monat) where ersetzt_durch is null;
create index geltung_akte on decision.geltung (akte_id);
select ground.protect_akte('decision.geltung');
create function decision.geltung_fest() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.ersetzt_durch is not null and new.ersetzt_durch is distinct from old.ersetzt_durch
       or (new.bescheid_id, new.akte_id, new.person_id, new.monat, new.betrag_cent) is distinct from (old.bescheid_id, old.akte_id, old.person_id, old.monat, old.betrag_cent) then
        raise exception 'Geltung wird nur einmal ersetzt: %', old.bescheid_id;
    end if;
    return new;
end $$;
create trigger fest before update or delete on decision.geltung for each row execute function decision.geltung_fest();

-- How a Bescheid reaches the person.
create table decision.stapel (
    id        uuid primary key,
    am        timestamptz not null,
    von_konto uuid not null,
    anzahl    int not null,
    sha256    bytea not null,
    abgesandt date
);
select ground.protect_open('decision.stapel');

create table decision.zustellung (
    id               uuid primary key,
    akte_id          uuid not null,
    kreis            int not null,
    bescheid_id      uuid not null unique references decision.bescheid,
    weg              text not null check (weg in ('POSTFACH', 'POST')),
    zustand          text not null check (zustand in ('OFFEN', 'GEDRUCKT', 'ABGESANDT', 'BENACHRICHTIGT', 'ABGERUFEN')),
    stapel_id        uuid references decision.stapel,
    aufgegeben_am    date,
    benachrichtigt_am timestamptz,
    abgerufen_am     timestamptz,
    bekannt_am       date,
    frist_ende       date
);
create index zustellung_offen on decision.zustellung (id) where zustand in ('OFFEN', 'GEDRUCKT');
select ground.protect_akte('decision.zustellung');
