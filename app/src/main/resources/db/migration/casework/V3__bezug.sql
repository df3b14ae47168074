-- What a reminder is about, where it was made for one thing: dealt with there, it leaves the desk.
alter table casework.wiedervorlage add column bezug uuid;
create index wiedervorlage_bezug on casework.wiedervorlage (bezug) where erledigt is null;
