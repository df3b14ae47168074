-- Test applications of a connection: invented answers, shown to see that they arrive whole, never a case.
create table application.testantrag (
    id         uuid primary key,
    message_id text not null,
    eingang    timestamptz not null,
    leika      text not null,
    ars        text not null,
    autor      text not null,
    original   bytea not null,
    gesehen    timestamptz,
    gesehen_konto uuid
);
select ground.enable_rls('application.testantrag');
create policy web on application.testantrag for select to tragwerk_web using (
    (select ground.hat_rolle('SACHBEARBEITUNG')) or (select ground.hat_rolle('LEITUNG')) or (select ground.hat_rolle('ADMINISTRATION')));
create policy web_update on application.testantrag for update to tragwerk_web using (
    (select ground.hat_rolle('SACHBEARBEITUNG')) or (select ground.hat_rolle('LEITUNG')) or (select ground.hat_rolle('ADMINISTRATION')));
grant select on application.testantrag to tragwerk_web;
grant update (gesehen, gesehen_konto) on application.testantrag to tragwerk_web;
grant select, insert on application.testantrag to tragwerk_jobs;
