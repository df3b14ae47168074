-- What a later application says otherwise than the facts of its file: each difference waits for somebody who decides it
-- (§ 20 SGB X). Facts are never compared by their number, which says nothing about what they are.
create table decision.abweichung (
    id              uuid primary key,
    akte_id         uuid not null,
    kreis           int not null,
    antrag_id       uuid not null,
    -- What holds and would end or become another value; null where nothing of the kind holds.
    tatsache_id     uuid references decision.tatsache,
    art             text not null,
    bereich         text not null generated always as (decision.bereich(art)) stored,
    person_id       uuid,
    -- Null: the application does not name it any more.
    wert            text,
    von             date not null check (extract(day from von) = 1),
    bis             date check (bis >= von),
    ort             text not null,
    am              timestamptz not null,
    zustand         text not null default 'OFFEN' check (zustand in ('OFFEN', 'UEBERNOMMEN', 'VERWORFEN')),
    entschieden_konto uuid references access.staff,
    entschieden_am  timestamptz,
    grund           bytea,
    check (wert is not null or tatsache_id is not null),
    check ((zustand = 'OFFEN') = (entschieden_am is null)),
    check ((zustand = 'VERWORFEN') = (grund is not null))
);
create index abweichung_akte on decision.abweichung (akte_id, id);
select ground.protect_akte('decision.abweichung');
select ground.policy_bereich('decision.abweichung');
revoke delete on decision.abweichung from tragwerk_web;

-- Decided once.
create function decision.abweichung_fest() returns trigger language plpgsql as $$
begin
    if old.zustand <> 'OFFEN' and new.zustand is distinct from old.zustand
       or (new.id, new.akte_id, new.antrag_id, new.tatsache_id, new.art, new.person_id, new.wert, new.von, new.bis, new.ort, new.am)
          is distinct from (old.id, old.akte_id, old.antrag_id, old.tatsache_id, old.art, old.person_id, old.wert, old.von, old.bis, old.ort, old.am) then
        raise exception 'Über eine Abweichung wird einmal entschieden: %', old.id;
    end if;
    return new;
end $$;
create trigger fest before update on decision.abweichung for each row execute function decision.abweichung_fest();
