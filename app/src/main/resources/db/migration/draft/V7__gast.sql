-- Who fills in an application without an account, for each browser session: an id made for it, and until when it is kept
-- when nothing more is pressed. Drafts and files hang on the id like anybody's.
create table draft.gast (
    konto_id uuid primary key,
    bis      timestamptz not null
);
create index gast_bis on draft.gast (bis);
select ground.protect_konto('draft.gast');

-- After a login she takes over what she wrote before it. Whoever names the id of the guest has the session it stands in.
create function draft.gast_davor() returns uuid language sql stable parallel safe
    as $$ select ground.setting('app.gast')::uuid $$;
create policy gast_davor on draft.entwurf for select to tragwerk_web using (konto_id = (select draft.gast_davor()));
create policy gast_wird on draft.entwurf for update to tragwerk_web
    using (konto_id = (select draft.gast_davor())) with check (konto_id = (select ground.konto()));
create policy gast_davor on draft.datei for select to tragwerk_web using (konto_id = (select draft.gast_davor()));
create policy gast_wird on draft.datei for update to tragwerk_web
    using (konto_id = (select draft.gast_davor())) with check (konto_id = (select ground.konto()));
