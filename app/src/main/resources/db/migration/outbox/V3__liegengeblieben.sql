-- Since when an effect is tried: it is given up by age, not by a number of tries. What was open at this moment begins anew.
alter table outbox.auftrag add column seit timestamptz not null default now();
-- What stays behind is seen by who runs the program, without its content, tried again or put away.
alter table outbox.auftrag add column abgelegt timestamptz;
create index auftrag_liegt on outbox.auftrag (created) where state in ('OFFEN', 'GESCHEITERT');
create policy web_liegt on outbox.auftrag for select to tragwerk_web
    using (state in ('OFFEN', 'GESCHEITERT') and ((select ground.hat_rolle('ADMINISTRATION')) or (select ground.hat_rolle('BETRIEB'))));
create policy web_noch_einmal on outbox.auftrag for update to tragwerk_web
    using (state in ('OFFEN', 'GESCHEITERT') and ((select ground.hat_rolle('ADMINISTRATION')) or (select ground.hat_rolle('BETRIEB'))))
    with check (state in ('OFFEN', 'GESCHEITERT'));
grant select (id, kind, created, due, seit, tries, lease_until, state, error, abgelegt) on outbox.auftrag to tragwerk_web;
grant update (state, due, seit, abgelegt) on outbox.auftrag to tragwerk_web;
