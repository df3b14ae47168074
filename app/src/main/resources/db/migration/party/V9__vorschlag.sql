-- The correction process for master data: who only reads a person and sees something wrong proposes other values, with a reason;
-- who is responsible accepts, changes or refuses it. Values and words are sealed with the key of the person.
create table party.vorschlag (
    id                uuid primary key,
    person_id         uuid not null references party.person,
    kreise            int[] not null,
    werte             bytea not null,
    grund             bytea not null,
    konto             uuid not null references access.staff,
    am                timestamptz not null,
    zustand           text not null default 'OFFEN' check (zustand in ('OFFEN', 'ANGENOMMEN', 'GEAENDERT', 'ABGELEHNT', 'ZURUECKGEZOGEN')),
    entschieden_konto uuid references access.staff,
    entschieden_am    timestamptz,
    antwort           bytea,
    check ((zustand = 'OFFEN') = (entschieden_am is null)),
    check ((zustand = 'OFFEN') = (entschieden_konto is null)),
    check (zustand not in ('GEAENDERT', 'ABGELEHNT') or antwort is not null)
);
create unique index vorschlag_einer on party.vorschlag (person_id, konto) where zustand = 'OFFEN';
create index vorschlag_person on party.vorschlag (person_id, id);
create index vorschlag_konto on party.vorschlag (konto, id);
select ground.protect_person('party.vorschlag');
revoke delete on party.vorschlag from tragwerk_web;

-- Decided once, by another human being; besides the decision only the circles change.
create function party.vorschlag_fest() returns trigger language plpgsql as $$
begin
    if (new.id, new.person_id, new.werte, new.grund, new.konto, new.am) is distinct from (old.id, old.person_id, old.werte, old.grund, old.konto, old.am)
       or old.zustand <> 'OFFEN' and (new.zustand, new.entschieden_konto, new.entschieden_am, new.antwort)
            is distinct from (old.zustand, old.entschieden_konto, old.entschieden_am, old.antwort) then
        raise exception 'Ein Vorschlag zu Stammdaten wird einmal entschieden: %', old.id;
    end if;
    if new.zustand = 'ZURUECKGEZOGEN' and old.zustand = 'OFFEN' and new.entschieden_konto is distinct from new.konto
       or new.zustand in ('ANGENOMMEN', 'GEAENDERT', 'ABGELEHNT') and old.zustand = 'OFFEN' and exists (
            select 1 from access.staff a join access.staff b on a.person_id = b.person_id where a.id = new.konto and b.id = new.entschieden_konto) then
        raise exception 'Niemand entscheidet über den eigenen Vorschlag: %', old.id;
    end if;
    return new;
end $$;
create trigger fest before update on party.vorschlag for each row execute function party.vorschlag_fest();

-- Nobody is kept without a name: who makes a person or changes her name says one, "unbekannt" if need be. Records from before stay as they are.
create function party.hat_namen() returns trigger language plpgsql as $$
begin
    if btrim(new.familienname || new.vornamen) = '' then
        raise exception 'Eine Person hat einen Namen: %', new.id;
    end if;
    return new;
end $$;
create trigger hat_namen before insert or update of familienname, vornamen on party.person for each row execute function party.hat_namen();
