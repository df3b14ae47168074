-- Roles are approved by a head: a rule of the Mandant, set by its heads. New Mandanten have it; who is here already keeps "a second human
-- being, whoever". A database made from the template has no staff yet.
alter table organisation.einstellung add column leitung_bestaetigt boolean not null default true;
alter table organisation.einstellung no force row level security;
alter table access.staff no force row level security;
update organisation.einstellung set leitung_bestaetigt = false where exists (select 1 from access.staff);
alter table access.staff force row level security;
alter table organisation.einstellung force row level security;
create policy web_update on organisation.einstellung for update to tragwerk_web using ((select ground.hat_rolle('LEITUNG')));
grant update (leitung_bestaetigt) on organisation.einstellung to tragwerk_web;

-- Whether this account may confirm a grant under the rule. As long as no head of the office could do it (there is none, or she is who
-- gets the role), a second administrator does.
create function organisation.darf_als_leitung(v organisation.vergabe, wer uuid) returns boolean language sql stable as $$
    select not (select e.leitung_bestaetigt from organisation.einstellung e)
        or exists (select 1 from access.staff s where s.id = wer and 'LEITUNG' = any (s.rollen))
        or not exists (select 1 from access.staff s where 'LEITUNG' = any (s.rollen) and s.aktiv and current_date between s.von and s.bis
            and s.person_id not in (select x.person_id from access.staff x where x.id in (v.account_id, v.beantragt_konto)))
$$;

create function organisation.leitung_bestaetigt() returns trigger language plpgsql as $$
begin
    if new.bestaetigt_am is not null and old.bestaetigt_am is null and not organisation.darf_als_leitung(old, new.bestaetigt_konto) then
        raise exception 'Die Leitung bestätigt: %', old.id;
    end if;
    return new;
end $$;
-- Named to come after zwei_personen, whose refusal says more.
create trigger zwei_personen_leitung before update on organisation.vergabe for each row execute function organisation.leitung_bestaetigt();
grant execute on function organisation.darf_als_leitung(organisation.vergabe, uuid), organisation.leitung_bestaetigt() to public;
