-- Services of organisations as the DVDV knows them: where to deliver, for whom to encrypt.
create table directory.dienst (
    organisation      text not null,
    name              text not null,
    service_uri       text not null,
    intermediary_uri  text not null,
    intermediary_cert bytea not null,
    addressee_cert    bytea not null,
    gueltig_von       date not null,
    gueltig_bis       date not null,
    primary key (organisation, service_uri, gueltig_von)
);
select ground.protect_open('directory.dienst');
