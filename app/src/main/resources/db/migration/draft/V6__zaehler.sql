-- How forms go, as counters: begun, sent, given up, by page, kind of device and time. No account, no session, no
-- address, no single event: a row says how many in a week, never who.

-- The page that was saved last, or the step behind the questions; empty before the first. It goes with the draft, and
-- turns into one more on a counter.
alter table draft.entwurf add column seite text not null default '' check (length(seite) <= 100);

-- The counters stand apart from each other: nothing ties the page somebody left to her device or her time.
create table draft.zaehler (
    von      date not null,
    bis      date not null check (bis >= von),
    formular text not null,
    version  int not null,
    ausgang  text not null check (ausgang in ('BEGONNEN', 'GESENDET', 'ABGEBROCHEN')),
    merkmal  text not null check (merkmal in ('ALLE', 'GERAET', 'SEITE', 'DAUER')),
    wert     text not null check (length(wert) <= 100),
    -- Many count at once: each takes one of several rows, and a reader adds them up.
    fach     smallint not null,
    anzahl   bigint not null check (anzahl > 0),
    primary key (von, bis, formular, version, ausgang, merkmal, wert, fach)
);
select ground.enable_rls('draft.zaehler');
create policy web on draft.zaehler to tragwerk_web using (true) with check (true);
grant select, insert, update (anzahl) on draft.zaehler to tragwerk_web;
grant select, insert, update (anzahl), delete on draft.zaehler to tragwerk_jobs;
