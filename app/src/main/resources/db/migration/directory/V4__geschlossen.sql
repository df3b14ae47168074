-- A service that was switched off while its authority goes on with others: without this line the authority's own entry
-- would stand in for it.
create table directory.geschlossen (
    organisation text not null,
    service_uri  text not null,
    seit         date not null,
    primary key (organisation, service_uri)
);
select ground.protect_open('directory.geschlossen');
