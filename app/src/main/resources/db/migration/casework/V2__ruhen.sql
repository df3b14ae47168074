-- A file that waits: since when, why, until when; and files that are closed.
create table casework.ruhen (
    id          uuid primary key,
    akte_id     uuid not null,
    kreis       int not null,
    grund       text not null check (grund in ('UNTERLAGEN', 'ANDERE_STELLE', 'GERICHT', 'PERSON_NICHT_ERREICHBAR', 'ANDERER')),
    bis         date not null,
    text        bytea not null,
    von_konto   uuid not null,
    am          timestamptz not null,
    beendet_von uuid,
    beendet_am  timestamptz,
    check ((beendet_von is null) = (beendet_am is null))
);
create unique index ruhen_eines on casework.ruhen (akte_id) where beendet_am is null;
select ground.protect_akte('casework.ruhen');
create function casework.ruhen_fest() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.beendet_am is not null and (new.beendet_am, new.beendet_von) is distinct from (old.beendet_am, old.beendet_von)
       or to_jsonb(new) - array['kreis', 'beendet_am', 'beendet_von'] <> to_jsonb(old) - array['kreis', 'beendet_am', 'beendet_von'] then
        raise exception 'Das Ruhen einer Akte wird beendet, nicht geändert: %', old.id;
    end if;
    return new;
end $$;
create trigger fest before update or delete on casework.ruhen for each row execute function casework.ruhen_fest();

create table casework.ende (
    id           uuid primary key,
    akte_id      uuid not null,
    kreis        int not null,
    grund        text not null check (grund in ('KEIN_BEDARF', 'VERZOGEN', 'VERSTORBEN', 'ANDERER_TRAEGER', 'VERZICHT', 'ABGELEHNT')),
    tag          date not null,
    von_konto    uuid not null,
    am           timestamptz not null,
    wieder_von   uuid,
    wieder_am    timestamptz,
    check ((wieder_von is null) = (wieder_am is null))
);
create unique index ende_eines on casework.ende (akte_id) where wieder_am is null;
select ground.protect_akte('casework.ende');
create function casework.ende_fest() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.wieder_am is not null and (new.wieder_am, new.wieder_von) is distinct from (old.wieder_am, old.wieder_von)
       or to_jsonb(new) - array['kreis', 'wieder_am', 'wieder_von'] <> to_jsonb(old) - array['kreis', 'wieder_am', 'wieder_von'] then
        raise exception 'Das Ende einer Akte wird nicht geändert: %', old.id;
    end if;
    return new;
end $$;
create trigger fest before update or delete on casework.ende for each row execute function casework.ende_fest();
