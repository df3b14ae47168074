-- A notice is made known to everybody it is about (§ 37 Abs. 1 SGB X): each adult gets a copy of her own.
-- empfaenger is null for the delivery to whom the letter is addressed.
alter table decision.zustellung add column empfaenger uuid;
alter table decision.zustellung drop constraint zustellung_bescheid_id_key;
alter table decision.zustellung drop constraint zustellung_schreiben_id_key;
create unique index zustellung_bescheid on decision.zustellung (bescheid_id, empfaenger) nulls not distinct
    where bescheid_id is not null;
create unique index zustellung_schreiben on decision.zustellung (schreiben_id, empfaenger) nulls not distinct
    where schreiben_id is not null;
alter table decision.zustellung add constraint zustellung_ausfertigung check (empfaenger is null or weg = 'POST');
