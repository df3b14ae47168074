-- What could not be read is seen by who runs the program, without its content, and taken in again or put away.
alter table transport.empfang add column nochmal timestamptz;
alter table transport.empfang add column abgelegt timestamptz;
create index empfang_unlesbar on transport.empfang (geholt) where zustand = 'UNLESBAR';
create policy web on transport.empfang for select to tragwerk_web
    using (zustand = 'UNLESBAR' and ((select ground.hat_rolle('ADMINISTRATION')) or (select ground.hat_rolle('BETRIEB'))));
create policy web_update on transport.empfang for update to tragwerk_web
    using (zustand = 'UNLESBAR' and ((select ground.hat_rolle('ADMINISTRATION')) or (select ground.hat_rolle('BETRIEB'))))
    with check (zustand = 'UNLESBAR');
grant select (message_id, subject, angenommen, geholt, zustand, grund, nochmal, abgelegt) on transport.empfang to tragwerk_web;
grant update (nochmal, abgelegt) on transport.empfang to tragwerk_web;

-- When the history of a submission was looked at last.
alter table transport.fit_fall add column gesehen timestamptz;
