-- The last answer closes a run and deletes whom was asked about. Whoever brings it does not close alone: an answer that says
-- nothing would else end the matching of a quarter.
alter table abgleich.lauf
    add column letzte_von      uuid,
    add column letzte_person   uuid,
    add column letzte_am       timestamptz,
    add column geschlossen_von    uuid,
    add column geschlossen_person uuid,
    add check (geschlossen_person <> letzte_person);
create or replace function abgleich.zweiter_schliesst() returns trigger language plpgsql as $$
begin
    new.letzte_person := abgleich.person_hinter(new.letzte_von);
    new.geschlossen_person := abgleich.person_hinter(new.geschlossen_von);
    if new.zustand = 'BEANTWORTET' and old.zustand <> 'BEANTWORTET' and (new.letzte_von is null or new.geschlossen_von is null) then
        raise exception 'Einen Abgleich schließt eine zweite Person: %', new.id;
    end if;
    if old.zustand = 'BEANTWORTET' and (new.letzte_von, new.geschlossen_von) is distinct from (old.letzte_von, old.geschlossen_von) then
        raise exception 'Geschlossen ist geschlossen: %', new.id;
    end if;
    return new;
end $$;
create trigger zweiter_schliesst before update on abgleich.lauf for each row execute function abgleich.zweiter_schliesst();
alter table abgleich.vermerk drop constraint vermerk_art_check;
alter table abgleich.vermerk add constraint vermerk_art_check check (art in ('BEGONNEN', 'GEBAUT', 'FREIGEGEBEN', 'UEBERGEBEN', 'ABGERUFEN',
    'VERWORFEN', 'ANTWORT', 'GELESEN', 'ABGEWIESEN', 'GEKLAERT', 'ABGESCHLOSSEN', 'GELOESCHT'));
