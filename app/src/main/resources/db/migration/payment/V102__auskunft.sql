-- What is asked of who owes maintenance, her spouse or her employer (§ 117 SGB XII): a letter, a reminder, an act by two persons. Whom it is asked of
-- is no person of ours: name, address, question and answer are sealed for the file.
create table payment.auskunft (
    id                   uuid primary key,
    unterhalt_id         uuid not null references payment.unterhalt,
    akte_id              uuid not null,
    kreis                int not null,
    aktenzeichen         text not null,
    person_id            uuid not null,
    wer                  text not null check (wer in ('PFLICHTIG', 'EHEGATTE', 'ARBEITGEBER')),
    name                 bytea not null,
    anschrift            bytea not null,
    frage                bytea not null,
    erbeten_am           date not null,
    erinnert_am          date check (erinnert_am > erbeten_am),
    frist                date not null check (frist > erbeten_am),
    antwort              bytea,
    antwort_am           date check (antwort_am >= erbeten_am),
    zustand              text not null check (zustand in
        ('ERBETEN', 'ERINNERT', 'VORGESCHLAGEN', 'ANGEORDNET', 'ABGELEHNT', 'BEANTWORTET', 'VERWEIGERT', 'BEENDET')),
    bescheid_am          date,
    von_konto            uuid not null,
    am                   timestamptz not null,
    vorgeschlagen_von    uuid,
    vorgeschlagen_person uuid,
    vorgeschlagen_am     timestamptz,
    freigegeben_von      uuid,
    freigegeben_person   uuid,
    freigegeben_am       timestamptz,
    check (freigegeben_person <> vorgeschlagen_person),
    check (zustand <> 'VORGESCHLAGEN' or num_nonnulls(vorgeschlagen_von, vorgeschlagen_am) = 2),
    check ((bescheid_am is null) = (freigegeben_von is null) and (bescheid_am is null) = (freigegeben_am is null)),
    check (zustand <> 'ANGEORDNET' or bescheid_am is not null),
    check (num_nonnulls(antwort, antwort_am) in (0, 2)),
    check (zustand not in ('ABGELEHNT', 'BEANTWORTET', 'VERWEIGERT', 'BEENDET') or antwort is not null)
);
create index auskunft_akte on payment.auskunft (akte_id, id);
create index auskunft_unterhalt on payment.auskunft (unterhalt_id);
select ground.protect_akte('payment.auskunft');
revoke delete on payment.auskunft from tragwerk_web, tragwerk_jobs, tragwerk_batch;

create function payment.auskunft_weg() returns trigger language plpgsql as $$
declare
    frei constant text[] := array['kreis', 'erinnert_am', 'frist', 'antwort', 'antwort_am', 'zustand', 'bescheid_am', 'vorgeschlagen_von',
        'vorgeschlagen_person', 'vorgeschlagen_am', 'freigegeben_von', 'freigegeben_person', 'freigegeben_am'];
begin
    if tg_op = 'DELETE' then
        raise exception 'Ein Auskunftsverlangen wird nicht gelöscht: %', old.id;
    end if;
    if tg_op = 'INSERT' then
        new.vorgeschlagen_person := null;
        new.freigegeben_person := null;
        if new.zustand <> 'ERBETEN' or new.vorgeschlagen_von is not null or new.freigegeben_von is not null then
            raise exception 'Ein Auskunftsverlangen beginnt mit einem Schreiben: %', new.id;
        end if;
        return new;
    end if;
    new.vorgeschlagen_person := case when new.vorgeschlagen_von is distinct from old.vorgeschlagen_von
        then payment.person_hinter(new.vorgeschlagen_von) else old.vorgeschlagen_person end;
    new.freigegeben_person := case when new.freigegeben_von is distinct from old.freigegeben_von
        then payment.person_hinter(new.freigegeben_von) else old.freigegeben_person end;
    if to_jsonb(new) - frei <> to_jsonb(old) - frei then
        raise exception 'Was verlangt ist, steht fest: %', old.id;
    end if;
    if old.bescheid_am is not null and (new.bescheid_am, new.freigegeben_von, new.freigegeben_am, new.vorgeschlagen_von, new.vorgeschlagen_am)
       is distinct from (old.bescheid_am, old.freigegeben_von, old.freigegeben_am, old.vorgeschlagen_von, old.vorgeschlagen_am) then
        raise exception 'Angeordnet ist angeordnet: %', old.id;
    end if;
    if new.zustand <> old.zustand and not ((old.zustand, new.zustand) in (('ERBETEN', 'ERINNERT'), ('ERINNERT', 'VORGESCHLAGEN'),
        ('VORGESCHLAGEN', 'ANGEORDNET'), ('VORGESCHLAGEN', 'ERINNERT'), ('VORGESCHLAGEN', 'ABGELEHNT'), ('ERBETEN', 'ABGELEHNT'), ('ERINNERT', 'ABGELEHNT'),
        ('ANGEORDNET', 'ABGELEHNT'))
        or old.zustand = 'ABGELEHNT' and new.zustand = 'VORGESCHLAGEN' and old.bescheid_am is null
        or old.zustand not in ('BEANTWORTET', 'VERWEIGERT', 'BEENDET') and new.zustand in ('BEANTWORTET', 'VERWEIGERT', 'BEENDET')) then
        raise exception 'Von % führt kein Weg zu %: %', old.zustand, new.zustand, old.id;
    end if;
    return new;
end $$;
create trigger weg before insert or update or delete on payment.auskunft for each row execute function payment.auskunft_weg();
