-- A file lies in an area, like the facts it proves. Its content stays as it is; only the area may change.
alter table document.datei add column bereich text not null default 'ALLGEMEIN'
    check (bereich in ('ALLGEMEIN', 'GESUNDHEIT', 'SCHULDEN', 'STRAF', 'SOZIALPAED'));
select ground.policy_bereich('document.datei');

-- Each kind of fact lies in an area; the same table as TatsacheArt.bereich in the program, and a test compares them.
create function decision.bereich(art text) returns text language sql immutable parallel safe as $$
    select case when art in ('ERWERBSMINDERUNG', 'MERKZEICHEN_G', 'ENTBINDUNGSTERMIN', 'BILDUNGSHILFE', 'ERNAEHRUNG') then 'GESUNDHEIT' else 'ALLGEMEIN' end
$$;
alter table decision.tatsache add column bereich text not null generated always as (decision.bereich(art)) stored;
select ground.policy_bereich('decision.tatsache');

-- The paper follows the fact it proves; a letter of the authority lies where the facts of its file lie.
grant usage on schema document to tragwerk_wall;
grant select (id, bereich), update (bereich) on document.datei to tragwerk_wall;
grant select (bereich, ersetzt_am) on decision.tatsache to tragwerk_wall;
create function decision.nachweis_folgt() returns trigger language plpgsql security definer set search_path = decision, pg_temp as $$
begin
    update document.datei d set bereich = decision.bereich(new.art) where d.id = new.quelle_id and d.akte_id = new.akte_id and d.bereich = 'ALLGEMEIN';
    return null;
end $$;
create function decision.brief_folgt() returns trigger language plpgsql security definer set search_path = decision, pg_temp as $$
begin
    if exists (select 1 from decision.tatsache t where t.akte_id = new.akte_id and t.bereich = 'GESUNDHEIT' and t.ersetzt_am is null) then
        new.bereich := 'GESUNDHEIT';
    end if;
    return new;
end $$;
grant create on schema decision to tragwerk_wall;
alter function decision.nachweis_folgt() owner to tragwerk_wall;
alter function decision.brief_folgt() owner to tragwerk_wall;
revoke create on schema decision from tragwerk_wall;
revoke all on function decision.nachweis_folgt(), decision.brief_folgt() from public;
create trigger nachweis_folgt after insert on decision.tatsache
    for each row when (new.quelle = 'NACHWEIS' and decision.bereich(new.art) <> 'ALLGEMEIN') execute function decision.nachweis_folgt();
create trigger brief_folgt before insert on document.datei
    for each row when (new.art in ('BESCHEID', 'SCHREIBEN') and new.bereich = 'ALLGEMEIN') execute function decision.brief_folgt();

-- Papers that are there already.
create policy owner_setzt on document.datei for update to tragwerk_owner using (true) with check (true);
update document.datei d set bereich = 'GESUNDHEIT' where exists (select 1 from decision.tatsache t where t.bereich = 'GESUNDHEIT'
    and (t.quelle = 'NACHWEIS' and t.quelle_id = d.id or d.art in ('BESCHEID', 'SCHREIBEN') and t.akte_id = d.akte_id and t.ersetzt_am is null));
drop policy owner_setzt on document.datei;
