-- Services without a LeiKa key known to us have a key of our own (Leistungsschluessel in the program) instead of a neighbour's.
-- Here, because forms send it and transport is migrated before; a table of responsibilities names it like every other.
alter table transport.zustaendigkeit drop constraint zustaendigkeit_leika_check;
alter table transport.zustaendigkeit add constraint zustaendigkeit_leika_check
    check (leika ~ '^99[0-9]{12}$' or leika ~ '^tragwerk-[a-z0-9]+(-[a-z0-9]+)*$' and length(leika) <= 60);

-- Who answered for the neighbour's key answers for ours: nobody's form loses its office by the change. The neighbour's line stays,
-- whoever meant that service has it still. In one place the line for the very service comes before one for its group.
alter table transport.zustaendigkeit no force row level security;
insert into transport.zustaendigkeit (leika, ars, organisation)
select distinct on (n.eigen, z.ars) n.eigen, z.ars, z.organisation
from (values ('tragwerk-aktivierung-avgs', '99007006017000'), ('tragwerk-einstiegsgeld', '99107017148000'),
             ('tragwerk-bestattungskosten', '99107011017000'), ('tragwerk-soziale-entschaedigung', '99107006080000')) n(eigen, leika)
join transport.zustaendigkeit z on z.leika in (n.leika, left(n.leika, 11) || '000', left(n.leika, 8) || '000000')
order by n.eigen, z.ars, z.leika desc
on conflict do nothing;
alter table transport.zustaendigkeit force row level security;
