-- A test application is shown like any other, with its attachments, taken over on trial (nothing comes of it), and deleted by one press.
alter table application.testantrag add column verarbeitet timestamptz, add column verarbeitet_konto uuid;
grant update (verarbeitet, verarbeitet_konto), delete on application.testantrag to tragwerk_web;
create policy web_delete on application.testantrag for delete to tragwerk_web using (
    (select ground.hat_rolle('SACHBEARBEITUNG')) or (select ground.hat_rolle('LEITUNG')) or (select ground.hat_rolle('ADMINISTRATION')));

create table application.testnachweis (
    testantrag_id uuid not null references application.testantrag on delete cascade,
    nr            int not null,
    art           text not null,
    name          text not null,
    inhalt        bytea not null,
    primary key (testantrag_id, nr)
);
select ground.enable_rls('application.testnachweis');
create policy web on application.testnachweis for select to tragwerk_web using (
    (select ground.hat_rolle('SACHBEARBEITUNG')) or (select ground.hat_rolle('LEITUNG')) or (select ground.hat_rolle('ADMINISTRATION')));
grant select on application.testnachweis to tragwerk_web;
grant select, insert on application.testnachweis to tragwerk_jobs;
create policy owner_loescht on application.testnachweis for delete to tragwerk_owner using (true);

-- Whatever else goes wrong: what came as a test never becomes an application.
create function application.kein_test() returns trigger language plpgsql security definer set search_path = application, pg_temp as $$
begin
    if exists (select 1 from application.testantrag t where t.id = new.id) then
        raise exception 'Aus einem Testantrag wird kein Antrag: %', new.id;
    end if;
    return new;
end $$;
grant select (id) on application.testantrag to tragwerk_wall;
create policy wall on application.testantrag for select to tragwerk_wall using (true);
grant create on schema application to tragwerk_wall;
alter function application.kein_test() owner to tragwerk_wall;
revoke create on schema application from tragwerk_wall;
grant execute on function application.kein_test() to public;
create trigger kein_test before insert on application.antrag for each row execute function application.kein_test();
