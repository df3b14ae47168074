-- Until when mail for an earlier certificate is still fetched: the overlap of a rollover, with its end.
create table transport.schluesselende (
    fingerabdruck text primary key collate "C" check (fingerabdruck ~ '^[0-9a-f]{64}$'),
    bis           date not null,
    am            timestamptz not null,
    konto         uuid not null
);
select ground.enable_rls('transport.schluesselende');
create policy web on transport.schluesselende to tragwerk_web
    using ((select ground.hat_rolle('ADMINISTRATION')) or (select ground.hat_rolle('BETRIEB')))
    with check (((select ground.hat_rolle('ADMINISTRATION')) or (select ground.hat_rolle('BETRIEB'))) and konto = (select ground.actor()));
grant select, insert, update on transport.schluesselende to tragwerk_web;
grant select on transport.schluesselende to tragwerk_jobs;

-- One message for each certificate and threshold, until somebody has seen it.
create table transport.ablaufmeldung (
    fingerabdruck text not null collate "C" check (fingerabdruck ~ '^[0-9a-f]{64}$'),
    schwelle      int not null check (schwelle in (90, 30, 7)),
    schluessel    text not null,
    ende          timestamptz not null,
    am            timestamptz not null,
    gesehen       timestamptz,
    gesehen_konto uuid,
    primary key (fingerabdruck, schwelle)
);
select ground.enable_rls('transport.ablaufmeldung');
create policy web on transport.ablaufmeldung for select to tragwerk_web
    using ((select ground.hat_rolle('ADMINISTRATION')) or (select ground.hat_rolle('BETRIEB')));
create policy web_update on transport.ablaufmeldung for update to tragwerk_web
    using ((select ground.hat_rolle('ADMINISTRATION')) or (select ground.hat_rolle('BETRIEB')));
grant select on transport.ablaufmeldung to tragwerk_web;
grant update (gesehen, gesehen_konto) on transport.ablaufmeldung to tragwerk_web;
grant select, insert on transport.ablaufmeldung to tragwerk_jobs;
