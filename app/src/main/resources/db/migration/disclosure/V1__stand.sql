-- Up to which entry of the log people were told who has seen their files; no personal data.
create table disclosure.stand (
    zweck text primary key,
    bis   uuid not null
);
select ground.protect_job('disclosure.stand');
