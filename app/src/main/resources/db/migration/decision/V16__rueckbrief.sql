-- Letters that came back. Such a letter was never known (§ 37 Abs. 2 SGB X): no period runs, until it is sent again.
alter table decision.zustellung drop constraint zustellung_zustand_check;
alter table decision.zustellung add constraint zustellung_zustand_check
    check (zustand in ('OFFEN', 'GEDRUCKT', 'ABGESANDT', 'BENACHRICHTIGT', 'ABGERUFEN', 'UNZUSTELLBAR'));
create table decision.rueckbrief (
    id            uuid primary key,
    zustellung_id uuid not null references decision.zustellung,
    akte_id       uuid not null,
    kreis         int not null,
    grund         text not null check (grund in ('UNBEKANNT', 'VERZOGEN', 'VERWEIGERT', 'VERSTORBEN', 'ANDERER')),
    eingang       date not null,
    von_konto     uuid not null,
    am            timestamptz not null,
    erledigt_am   timestamptz,
    erledigt_von  uuid,
    check ((erledigt_am is null) = (erledigt_von is null))
);
create unique index rueckbrief_einer on decision.rueckbrief (zustellung_id) where erledigt_am is null;
create index rueckbrief_akte on decision.rueckbrief (akte_id);
select ground.protect_akte('decision.rueckbrief');
create function decision.rueckbrief_fest() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.erledigt_am is not null and new.erledigt_am is distinct from old.erledigt_am
       or to_jsonb(new) - array['kreis', 'erledigt_am', 'erledigt_von'] <> to_jsonb(old) - array['kreis', 'erledigt_am', 'erledigt_von'] then
        raise exception 'Ein Rückbrief wird erledigt, nicht geändert: %', old.id;
    end if;
    return new;
end $$;
create trigger fest before update or delete on decision.rueckbrief for each row execute function decision.rueckbrief_fest();
