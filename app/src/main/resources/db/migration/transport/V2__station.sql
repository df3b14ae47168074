-- A Land may want everything to go to its Clearingstelle first; the content stays closed for the authority.
create table transport.clearingstelle (
    land         text primary key check (land ~ '^[0-9]{2}$'),
    organisation text not null
);
select ground.protect_open('transport.clearingstelle');
alter table transport.empfang drop constraint empfang_zustand_check;
alter table transport.empfang add constraint empfang_zustand_check
    check (zustand in ('UEBERGEBEN', 'UNLESBAR', 'WEITERGELEITET'));
