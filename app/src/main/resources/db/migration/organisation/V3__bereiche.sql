-- A function group names the areas of a file it needs; they come with a grant, by two human beings like the roles.
alter table organisation.funktionsgruppe add column bereiche text[] not null default '{}'
    check (bereiche <@ '{ALLGEMEIN,GESUNDHEIT,SCHULDEN,STRAF,SOZIALPAED}');
create policy owner_setzt on organisation.funktionsgruppe for update to tragwerk_owner using (true) with check (true);
update organisation.funktionsgruppe f set bereiche = rights.bereiche_von(f.id, f.rollen);
drop policy owner_setzt on organisation.funktionsgruppe;

-- Areas of the function groups held today; for a role that no grant speaks of, those of the role.
create or replace function rights.bereiche_von(wer uuid, seine text[]) returns text[] language sql stable as $$
    with gilt as (
        select f.rollen, f.bereiche from organisation.vergabe v join organisation.funktionsgruppe f on f.id = v.funktionsgruppe
        where v.account_id = wer and v.bestaetigt_am is not null and v.beendet_am is null and current_date between v.von and v.bis)
    select coalesce(array_agg(distinct x.b order by x.b), '{}') from (
        select b from gilt, unnest(gilt.bereiche) b
        union all select r.bereich from rights.rolle_bereich r where r.rolle = any (seine)
            and not exists (select 1 from gilt where r.rolle = any (gilt.rollen))
        union all select 'ALLGEMEIN') x
$$;
-- A grant may change areas alone, without roles and workgroups.
create constraint trigger sicht_veraltet after insert or update or delete on organisation.vergabe
    deferrable initially deferred for each row execute function rights.sicht_veraltet();
