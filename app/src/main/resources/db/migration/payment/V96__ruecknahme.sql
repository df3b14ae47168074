-- A line of money of which nothing is ordered can be taken back as a whole, also one that is paid once: its last month is then the one before its
-- first. What is ordered stays paid, by the trigger of the table.
do $$
declare
    c record;
    n int := 0;
begin
    for c in select conname from pg_constraint where conrelid = 'payment.bewilligung'::regclass and contype = 'c'
             and (pg_get_constraintdef(oid) like '%ende >= von%' or pg_get_constraintdef(oid) like '%einmalig%') loop
        execute format('alter table payment.bewilligung drop constraint %I', c.conname);
        n := n + 1;
    end loop;
    if n <> 2 then
        raise exception 'Regeln von payment.bewilligung nicht gefunden: %', n;
    end if;
end $$;
alter table payment.bewilligung
    add constraint bewilligung_einmal check (not einmalig or bis = von),
    add constraint bewilligung_ende check (extract(day from ende) = 1
        and (ende = von - interval '1 month' or not einmalig and ende >= von and ende < bis));
