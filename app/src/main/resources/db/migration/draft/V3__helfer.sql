-- Helpers: a citizen lets somebody read, fill in or send one draft until a day. Rows of the draft open to the helper's
-- own account for as long as that holds; nothing else of the citizen does.
create table draft.hilfe (
    id         uuid primary key,
    konto_id   uuid not null,
    entwurf_id uuid not null,
    formular   text not null,
    -- 1 read, 2 fill in, 3 send
    stufe      int not null check (stufe between 1 and 3),
    -- HILFE, or who confirms before it is sent: PARTNER, VERTRETUNG; they read
    rolle      text not null check (rolle in ('HILFE', 'PARTNER', 'VERTRETUNG')),
    bis        timestamptz not null,
    angelegt   timestamptz not null,
    -- names, sealed for the citizen: hers, and whom she means; then who came
    von_name   bytea not null,
    fuer_name  bytea not null,
    helfer_name bytea,
    -- one-time code: the hash finds it, the sealed code is shown to her until it is used
    code_hash  text unique,
    code       bytea,
    code_bis   timestamptz not null,
    helfer_id  uuid check (helfer_id <> konto_id),
    angenommen timestamptz,
    beendet    timestamptz,
    -- BUERGER, HELFER, GESENDET, GELOESCHT
    ende       text,
    check ((helfer_id is null) = (angenommen is null)),
    check ((beendet is null) = (ende is null))
);
create index hilfe_konto on draft.hilfe (konto_id, entwurf_id);
create index hilfe_helfer on draft.hilfe (helfer_id);
select ground.protect_konto('draft.hilfe');
-- For whom, how much and until when is said once.
revoke update on draft.hilfe from tragwerk_web;
grant update (helfer_name, code_hash, code, helfer_id, angenommen, beendet, ende) on draft.hilfe to tragwerk_web;

-- What helpers did, for her to read: one row for each act and day.
create table draft.hilfe_tat (
    hilfe_id uuid not null references draft.hilfe on delete cascade,
    konto_id uuid not null,
    tag      date not null,
    tat      text not null,
    anzahl   int not null,
    zuletzt  timestamptz not null,
    primary key (hilfe_id, tag, tat)
);
select ground.protect_konto('draft.hilfe_tat');

-- Who confirmed what she says; `was` is the sealed hash of the answers as they were then.
create table draft.bestaetigung (
    hilfe_id   uuid primary key references draft.hilfe on delete cascade,
    entwurf_id uuid not null,
    konto_id   uuid not null,
    rolle      text not null check (rolle in ('PARTNER', 'VERTRETUNG')),
    name       bytea not null,
    am         timestamptz not null,
    was        bytea not null
);
create index bestaetigung_entwurf on draft.bestaetigung (entwurf_id);
select ground.protect_konto('draft.bestaetigung');

-- Her side of the help stays hers; the helper sees the help she gives, and takes one up by its code.
create policy helfer on draft.hilfe for select to tragwerk_web using (helfer_id = (select ground.konto()));
create policy helfer_endet on draft.hilfe for update to tragwerk_web
    using (helfer_id = (select ground.konto())) with check (helfer_id = (select ground.konto()));
create policy code on draft.hilfe for select to tragwerk_web
    using (helfer_id is null and beendet is null and code_hash = (select ground.setting('app.code')));
create policy code_nimmt on draft.hilfe for update to tragwerk_web
    using (helfer_id is null and beendet is null and code_bis > now() and code_hash = (select ground.setting('app.code')))
    with check (helfer_id = (select ground.konto()));

-- Drafts with which the acting person may help now, at least this much.
create function draft.hilft(mindestens int) returns uuid[] language sql stable as $$
    select coalesce(array_agg(h.entwurf_id), '{}') from draft.hilfe h
    where h.helfer_id = (select ground.konto()) and h.beendet is null and h.bis > now() and h.stufe >= mindestens $$;
create function draft.hilfen() returns uuid[] language sql stable as $$
    select coalesce(array_agg(h.id), '{}') from draft.hilfe h where h.helfer_id = (select ground.konto()) $$;

create policy helfer_liest on draft.entwurf for select to tragwerk_web using (id = any ((select draft.hilft(1))::uuid[]));
create policy helfer_schreibt on draft.entwurf for update to tragwerk_web
    using (id = any ((select draft.hilft(2))::uuid[]))
    with check (id = any ((select draft.hilft(2))::uuid[])
        and exists (select 1 from draft.hilfe h where h.entwurf_id = entwurf.id and h.konto_id = entwurf.konto_id));
create policy helfer_sendet on draft.entwurf for delete to tragwerk_web using (id = any ((select draft.hilft(3))::uuid[]));
create policy helfer_liest on draft.datei for select to tragwerk_web using (entwurf_id = any ((select draft.hilft(1))::uuid[]));
create policy helfer_legt_bei on draft.datei for insert to tragwerk_web
    with check (entwurf_id = any ((select draft.hilft(2))::uuid[])
        and konto_id = (select e.konto_id from draft.entwurf e where e.id = entwurf_id));
create policy helfer_nimmt_weg on draft.datei for delete to tragwerk_web
    using (entwurf_id = any ((select draft.hilft(2))::uuid[]));
create policy helfer_schreibt on draft.hilfe_tat for insert to tragwerk_web
    with check (hilfe_id = any ((select draft.hilfen())::uuid[]));
create policy helfer_zaehlt on draft.hilfe_tat for update to tragwerk_web
    using (hilfe_id = any ((select draft.hilfen())::uuid[])) with check (hilfe_id = any ((select draft.hilfen())::uuid[]));
create policy helfer_liest on draft.hilfe_tat for select to tragwerk_web
    using (hilfe_id = any ((select draft.hilfen())::uuid[]));

-- Nobody confirms in the name of another, the citizen neither.
drop policy web on draft.bestaetigung;
create policy web on draft.bestaetigung for select to tragwerk_web
    using (konto_id = (select ground.konto()) or hilfe_id = any ((select draft.hilfen())::uuid[])
        or entwurf_id = any ((select draft.hilft(3))::uuid[]));
create policy bestaetigt on draft.bestaetigung for insert to tragwerk_web
    with check (exists (select 1 from draft.hilfe h where h.id = hilfe_id and h.helfer_id = (select ground.konto())
        and h.rolle <> 'HILFE' and h.beendet is null and h.bis > now()
        and h.entwurf_id = bestaetigung.entwurf_id and h.konto_id = bestaetigung.konto_id));
create policy bestaetigt_neu on draft.bestaetigung for update to tragwerk_web
    using (hilfe_id = any ((select draft.hilfen())::uuid[])) with check (hilfe_id = any ((select draft.hilfen())::uuid[]));
create policy weg on draft.bestaetigung for delete to tragwerk_web
    using (konto_id = (select ground.konto()) or entwurf_id = any ((select draft.hilft(3))::uuid[]));
