-- Who is 15 to 17 applies alone; the authority shall tell her legal representative about application and benefits (§ 36 Abs. 1 Satz 2 SGB I).
-- Once for a file: that it was done, or why not.
create table decision.vertreterhinweis (
    akte_id   uuid primary key,
    kreis     int not null,
    tag       date,                -- day on which they were told, null where it is left undone
    text      bytea not null,      -- how, or why not; sealed
    von_konto uuid not null,
    am        timestamptz not null
);
select ground.protect_akte('decision.vertreterhinweis');
create function decision.vertreterhinweis_fest() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or to_jsonb(new) - 'kreis' <> to_jsonb(old) - 'kreis' then
        raise exception 'Was festgehalten ist, bleibt: %', old.akte_id;
    end if;
    return new;
end $$;
create trigger fest before update or delete on decision.vertreterhinweis for each row execute function decision.vertreterhinweis_fest();
