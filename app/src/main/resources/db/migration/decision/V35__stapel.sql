-- A batch is confirmed by itself, with the day it went to the post; the business day of packing is its earliest.
alter table decision.stapel add column tag date;
create index zustellung_stapel on decision.zustellung (stapel_id) where stapel_id is not null;
