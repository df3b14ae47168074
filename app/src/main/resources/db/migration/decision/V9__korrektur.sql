-- The correction process: who reads a file of others and sees a wrong value proposes another one, with a reason; who is
-- responsible accepts, changes or refuses it. The fact itself is replaced by a new one, as always.
create table decision.korrektur (
    id               uuid primary key,
    akte_id          uuid not null,
    kreis            int not null,
    aktenzeichen     text not null,
    tatsache_id      uuid not null references decision.tatsache,
    art              text not null,
    bereich          text not null generated always as (decision.bereich(art)) stored,
    wert             text not null,
    von              date not null check (extract(day from von) = 1),
    bis              date check (bis >= von),
    grund            bytea not null,
    konto            uuid not null references access.staff,
    am               timestamptz not null,
    zustand          text not null default 'OFFEN' check (zustand in ('OFFEN', 'ANGENOMMEN', 'GEAENDERT', 'ABGELEHNT', 'ZURUECKGEZOGEN')),
    entschieden_konto uuid references access.staff,
    entschieden_am   timestamptz,
    antwort          bytea,
    ergebnis_id      uuid references decision.tatsache,
    check ((zustand = 'OFFEN') = (entschieden_am is null)),
    check ((zustand in ('ANGENOMMEN', 'GEAENDERT')) = (ergebnis_id is not null)),
    check (zustand not in ('GEAENDERT', 'ABGELEHNT') or antwort is not null)
);
create unique index korrektur_eine on decision.korrektur (tatsache_id, konto) where zustand = 'OFFEN';
create index korrektur_akte on decision.korrektur (akte_id, id);
create index korrektur_konto on decision.korrektur (konto, id);
select ground.protect_akte('decision.korrektur');
select ground.policy_bereich('decision.korrektur');
revoke delete on decision.korrektur from tragwerk_web;

-- Proposed by who reads the file; seen by her too after her right has ended, and withdrawn by her.
create policy web_eigene on decision.korrektur for select to tragwerk_web using (konto = (select ground.actor()));
create policy web_vorschlag on decision.korrektur for insert to tragwerk_web with check (konto = (select ground.actor()) and zustand = 'OFFEN'
    and case when kreis = any ((select ground.kreise())::int[]) then true else akte_id = any ((select ground.akten())::uuid[]) end);
create policy web_zurueck on decision.korrektur for update to tragwerk_web
    using (konto = (select ground.actor()) and zustand = 'OFFEN') with check (konto = (select ground.actor()));

-- Decided once, by another human being; only the decision and the circle change.
create function decision.korrektur_fest() returns trigger language plpgsql as $$
begin
    if (new.id, new.akte_id, new.aktenzeichen, new.tatsache_id, new.art, new.wert, new.von, new.bis, new.grund, new.konto, new.am)
       is distinct from (old.id, old.akte_id, old.aktenzeichen, old.tatsache_id, old.art, old.wert, old.von, old.bis, old.grund, old.konto, old.am)
       or old.zustand <> 'OFFEN' and (new.zustand, new.entschieden_konto, new.entschieden_am, new.antwort, new.ergebnis_id)
            is distinct from (old.zustand, old.entschieden_konto, old.entschieden_am, old.antwort, old.ergebnis_id) then
        raise exception 'Ein Korrekturvorschlag wird einmal entschieden: %', old.id;
    end if;
    if new.zustand = 'ZURUECKGEZOGEN' and old.zustand = 'OFFEN' and new.entschieden_konto is distinct from new.konto
       or new.zustand in ('ANGENOMMEN', 'GEAENDERT', 'ABGELEHNT') and old.zustand = 'OFFEN' and exists (
            select 1 from access.staff a join access.staff b on a.person_id = b.person_id where a.id = new.konto and b.id = new.entschieden_konto) then
        raise exception 'Niemand entscheidet über den eigenen Vorschlag: %', old.id;
    end if;
    return new;
end $$;
create trigger fest before update on decision.korrektur for each row execute function decision.korrektur_fest();
