-- How often a network address tries something: one point in time for each address and kind (generic cell rate
-- algorithm). The address is a keyed hash whose key lies outside the database; rows are removed minutes later.
create table access.attempt (
    address bytea not null check (length(address) = 32),
    kind    text not null check (kind in ('PASSWORD', 'SECOND_FACTOR', 'INVITATION', 'PROVIDER', 'UPLOAD')),
    -- When the bucket would be full again; up to a whole bucket in the future.
    full_at timestamptz not null,
    -- When the last refusal was logged.
    told    timestamptz,
    primary key (address, kind)
);
select ground.protect_job('access.attempt');
