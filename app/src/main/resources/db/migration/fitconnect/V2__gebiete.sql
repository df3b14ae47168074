-- For which places a destination answers: Regionalschlüssel of 2, 5, 9 or 12 digits. The routing service reads it.
create table fitconnect.gebiet (
    ziel uuid not null references fitconnect.ziel,
    rs   text not null collate "C" check (rs ~ '^([0-9]{2}|[0-9]{5}|[0-9]{9}|[0-9]{12})$'),
    primary key (ziel, rs)
);
select ground.protect_job('fitconnect.gebiet');
